import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

const listening = (server: Server, name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(`\0${name}`, () => resolve(true));
  });

/**
 * Runs `work` while no other process on this machine does so for the same folder. The lock is a Linux abstract socket:
 * the kernel frees it with its holder, so there is no stale lock to clean up after a crash.
 */
export const withLock = async <T>(folder: string, onWait: () => void, work: () => Promise<T>): Promise<T> => {
  const name = `botyard-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const deadline = Date.now() + 15 * 60_000;
  const server = createServer();
  for (let tries = 0; !(await listening(server, name)); tries++) {
    if (tries === 0) onWait();
    if (Date.now() > deadline) throw new Error(`another process has held the lock of ${folder} for 15 minutes`);
    await after(500);
  }
  try {
    return await work();
  } finally {
    server.close();
    await once(server, 'close');
  }
};
