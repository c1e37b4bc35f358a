// An HTTPS server on the loopback address whose certificate is of a private authority, and a few files that it serves.
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { privateAuthority } from './private-authority.ts';

export interface HttpsFolder {
  readonly url: string;
  /** The authority's certificate: who does not know it gets no answer. */
  readonly caFile: string;
  /** Paths that were asked for, in order. */
  asked(): readonly string[];
  close(): Promise<void>;
}

/** `folder` takes the authority's files. */
export const httpsFolder = async (folder: string, files: Readonly<Record<string, string>>): Promise<HttpsFolder> => {
  const { key, cert, caFile } = privateAuthority(folder, 'localhost');
  const asked: string[] = [];
  const server = createServer({ key, cert }, ({ url = '' }, response) => {
    asked.push(url);
    const text = files[url];
    response.writeHead(text === undefined ? 404 : 200, { ETag: '"1"' }).end(text);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    caFile,
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
