// Stands between a real client and a real server and writes down which call got which answer.
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface RecordedCall {
  readonly method: string;
  /** Without the query; numbers stand as `{id}`. */
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
}

export const recordingProxy = async (
  t: TestContext,
  target: string,
): Promise<{ url: string; calls: RecordedCall[] }> => {
  const calls: RecordedCall[] = [];
  const server = createServer((asked, answer) => {
    const { method = '', url = '', headers } = asked;
    const onward = httpRequest(new URL(url, target), { method, headers }, (answered) => {
      let bytes = 0;
      answer.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answered.once('end', () => {
        const path = new URL(url, target).pathname.replace(/\/\d+(?=\/|$)/g, '/{id}');
        const type = String(answered.headers['content-type'] ?? '');
        calls.push({ method, path, status: answered.statusCode ?? 0, type, bytes });
      });
      answered.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
};
