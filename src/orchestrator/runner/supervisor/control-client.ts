import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type ControlRequest, controlMessage } from './job.ts';

/** A runner's line to a supervisor. */
export interface Control {
  renew(): Promise<void>;
  /** Settles when everything printed from now on is masked. */
  mask(values: readonly string[]): Promise<void>;
  kill(): Promise<void>;
  close(): void;
  /** Settles when the line is closed, and says by whom: a supervisor closes it only by ending. */
  readonly closed: Promise<'by-us' | 'by-supervisor'>;
}

type Wish = ControlRequest extends infer R ? (R extends ControlRequest ? Omit<R, 'id'> : never) : never;

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

const listen = (socket: Socket, waiting: Map<number, Waiting>, onLines: () => void): void => {
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('error', () => {});
  lines.on('line', (line) => {
    const message = controlMessage.parse(JSON.parse(line));
    if ('lines' in message) onLines();
    if ('exit' in message) socket.end();
    if (!('ok' in message)) return;
    waiting.get(message.ok)?.resolve();
    waiting.delete(message.ok);
  });
};

const rejectOnClose = async (socket: Socket, waiting: Map<number, Waiting>): Promise<void> => {
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for (const { reject } of waiting.values()) reject(new Error('the supervisor is gone'));
  waiting.clear();
};

/** Connects to a supervisor; rejects when none listens there. `onLines` is called when the spool has grown. */
export const connectControl = async (address: string, onLines: () => void): Promise<Control> => {
  const socket = connect(address);
  await once(socket, 'connect');
  socket.on('error', () => {});
  const waiting = new Map<number, Waiting>();
  let left = false;
  const closed = rejectOnClose(socket, waiting).then(() => (left ? ('by-us' as const) : ('by-supervisor' as const)));
  listen(socket, waiting, onLines);
  let id = 0;

  const ask = (wish: Wish): Promise<void> => {
    if (!socket.writable) return Promise.reject(new Error('the supervisor is gone'));
    id += 1;
    const answer = new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject }));
    socket.write(`${JSON.stringify({ id, ...wish })}\n`);
    return answer;
  };

  return {
    renew: () => ask({ do: 'renew' }),
    mask: (values) => ask({ do: 'mask', values: [...values] }),
    kill: () => ask({ do: 'kill' }),
    close: () => {
      left = true;
      socket.destroy();
    },
    closed,
  };
};
