// A real HTTP server on a free loopback port, whose answers a test writes itself. It is no orchestrator and says so.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Handler = (seen: Seen, response: ServerResponse) => unknown;

export interface Loopback {
  readonly url: string;
  /** Every request so far, in order. */
  readonly seen: Seen[];
  readonly server: Server;
  close(): Promise<void>;
}

/** Closed, connections and all, when the test ends. `port` 0 is a free one. */
export const loopback = async (t: TestContext, handler: Handler, port = 0): Promise<Loopback> => {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('error', () => undefined);
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: Buffer.concat(parts) };
      seen.push(one);
      void handler(one, response);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  t.after(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, server, close };
};

export const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Fake': 'loopback of a test' });
  response.end(JSON.stringify(body));
};
