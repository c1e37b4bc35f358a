import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port where nobody has any business: counts who knocks. */
export interface SilentServer {
  readonly url: string;
  knocks(): number;
  close(): Promise<void>;
}

export const silentServer = async (): Promise<SilentServer> => {
  let knocks = 0;
  const server = createServer((socket) => {
    knocks++;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    knocks: () => knocks,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
};
