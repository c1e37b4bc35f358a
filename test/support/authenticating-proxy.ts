// A real proxy on loopback that lets through (CONNECT) only who names user and password, and leads every host to one port.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { TestContext } from 'node:test';

export interface AuthenticatingProxy {
  readonly host: string;
  /** Hosts that were asked for by somebody who may. */
  readonly led: string[];
  readonly refused: string[];
}

export const authenticatingProxy = async (
  t: TestContext,
  user: string,
  password: string,
  port: number,
): Promise<AuthenticatingProxy> => {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const [led, refused]: string[][] = [[], []];
  const server = createServer((_, answer) => answer.writeHead(405).end());
  server.on('connect', (asked, socket) => {
    socket.on('error', () => undefined);
    if (asked.headers['proxy-authorization'] !== expected) {
      refused?.push(asked.url ?? '');
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="test"\r\n\r\n');
      return;
    }
    led?.push(asked.url ?? '');
    const through = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    through.on('error', () => socket.destroy());
    through.pipe(socket).pipe(through);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, led: led ?? [], refused: refused ?? [] };
};
