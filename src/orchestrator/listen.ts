import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Failure } from '#core';
import type { Api } from './api/services.ts';

/** Never anything but this machine. */
const HOST = '127.0.0.1';
/** Longer than the pause between two calls of a client that keeps its connection. */
const KEEP_ALIVE_MS = 65_000;
const LAST_CALLS_MS = 3_000;

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly app: Api;
  readonly wanted: number | null;
  /** The port of the last start. */
  readonly last: number | null;
  /** Told of each call; gives what to call when it is over. */
  readonly begin: (path: string) => () => void;
}

/** Listens on a port; without one on the last one used where it is free (bots may still know it), else on any. */
export const listen = async (o: ListenOptions): Promise<Listening> => {
  if (o.wanted !== null && o.wanted !== 0) return listenOn(o, o.wanted);
  try {
    return await listenOn(o, o.last ?? 0);
  } catch (error) {
    if (o.last === null) throw error;
    return listenOn(o, 0);
  }
};

const listenOn = async ({ app, begin }: ListenOptions, port: number): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    response.once('close', begin(url));
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, port)));
    server.listen(port, HOST, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://${HOST}:${address.port}`, port: address.port, close: () => close(server) };
};

const refusalOf = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new Failure('port-in-use', { port }) : error;

/** What is being answered is finished; what does not end is cut. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_CALLS_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
