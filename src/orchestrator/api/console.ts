import type { SpooledLine } from '../spool/cursor.ts';
import type { Services } from './services.ts';

const COMMENT_MS = 15_000;

type Follow = Pick<Services, 'spools' | 'tasks'>;

/**
 * The console of a task as server-sent events: what is in the spool, then what comes, then `end` when nothing ever will.
 * Pulled by the reader: one that is slow, or away, costs a cursor and not a queue.
 */
export const consoleStream = (
  services: Follow,
  taskId: number,
  after: number,
  signal: AbortSignal,
): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  const events = eventsOf(services, taskId, after, signal);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await events.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: async () => {
        await events.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
};

async function* eventsOf(
  { spools, tasks }: Follow,
  taskId: number,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const cursor = spools.of(taskId).cursor(after);
  // The first bytes at once, so that the reader knows it is connected.
  yield ': console\n\n';
  while (!signal.aborted) {
    const { bell } = spools.of(taskId);
    const mark = bell.mark();
    // Asked before the look: what was printed before the end is then seen by it.
    const isOver = await tasks.isOver(await tasks.get(taskId));
    const lines = await cursor.next();
    if (lines.length > 0) yield lines.map(eventOf).join('');
    else if (isOver) return yield 'event: end\ndata: {}\n\n';
    else if (await isQuiet(bell.wait(mark, signal), signal)) yield ': still here\n\n';
  }
}

const eventOf = ({ seq, json }: SpooledLine): string => `id: ${seq}\ndata: ${json}\n\n`;

/** Whether the time for a comment has come before anything else. */
const isQuiet = async (rung: Promise<void>, signal: AbortSignal): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const quiet = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), COMMENT_MS);
  });
  const first = await Promise.race([rung.then(() => false as const), quiet]);
  clearTimeout(timer);
  return first && !signal.aborted;
};
