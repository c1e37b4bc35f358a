import { Failure, isFailure } from '#core';
import type { MaestroClient, Task } from '#maestro';
import { pollMemory, pollTask } from './follow-by-polling.ts';
import type { FollowEvent, FollowOptions } from './following.ts';
import { liveConsole } from './live-console.ts';
import { hasEnded } from './task-report.ts';
import { backOffMs, isTransient } from './transient.ts';
import { realWait, stopIfCancelled, type Wait } from './wait.ts';

const PATIENCE_MS = 15 * 60_000;
/** The record of the task may be a moment behind its console. */
const SETTLE_TRIES = 20;
const SETTLE_MS = 250;

/**
 * A task's console from a line on, until the task has ended.
 *
 *   connecting ──our server──▶ live ──end──▶ settle ──task ended──▶ end
 *       │                       │ ▲             │
 *       │                     broken            └── task goes on (restarted): live again
 *       │                       ▼ │
 *       │                    retrying   waits with back-off, asks where the server is, resumes after the last line
 *       └──another server──▶ polling    no console there: what the task reports, as `system` lines ──▶ end
 *
 * Invariant: lines come in rising sequence, none lost and none twice, however often the connection breaks: the last seq
 * given out is what the next connection resumes from. Cancelling throws `cancelled`; so does nothing else.
 */
export async function* follow(o: FollowOptions): AsyncIterable<FollowEvent> {
  const wait = o.wait ?? realWait;
  const source = eventSource(o, wait);
  let client = o.client;
  let last = o.afterSeq ?? 0;
  let tries = 0;
  let waited = 0;
  yield { kind: 'state', state: 'connecting' };
  for (;;) {
    try {
      for await (const event of await source(client, last)) {
        waited = 0;
        if (event.kind === 'line') {
          last = event.line.seq;
          tries = 0;
        }
        yield event;
        if (event.kind === 'end') return;
      }
      const task = await settled(client, o, wait);
      if (task) return yield { kind: 'end', task };
    } catch (error) {
      stopIfCancelled(o.signal);
      if (!isTransient(error) || waited >= (o.patienceMs ?? PATIENCE_MS)) throw error;
      yield { kind: 'state', state: 'retrying' };
    }
    tries += 1;
    waited += backOffMs(tries);
    await wait(backOffMs(tries), o.signal);
    stopIfCancelled(o.signal);
    client = (await again(o)) ?? client;
  }
}

type Source = (client: MaestroClient, last: number) => Promise<AsyncIterable<FollowEvent>>;

/** A server that was ours and is not any more is another program on its address: it is waited out, and told nothing. */
const eventSource = (o: FollowOptions, wait: Wait): Source => {
  const memory = pollMemory();
  let wasOurs = false;
  return async (client, last) => {
    const isOurs = (await client.about(o.signal)) !== null;
    if (wasOurs && !isOurs) throw new Failure('server-unreachable', { server: client.server, cause: 'another server' });
    wasOurs = isOurs;
    return isOurs ? liveConsole(client, o.taskId, last, o.signal) : pollTask(client, o, wait, memory);
  };
};

/** The task as it ended, or `null` when it goes on although its console has ended. */
const settled = async (client: MaestroClient, { taskId, signal }: FollowOptions, wait: Wait): Promise<Task | null> => {
  for (let n = 0; n < SETTLE_TRIES; n += 1) {
    const task = await client.task(taskId, signal);
    if (hasEnded(task)) return task;
    await wait(SETTLE_MS, signal);
    stopIfCancelled(signal);
  }
  return null;
};

/** A server that is not back yet is the reason to wait on, not to give up. */
const again = async ({ reconnect, signal }: FollowOptions): Promise<MaestroClient | null> => {
  try {
    return (await reconnect?.(signal)) ?? null;
  } catch (error) {
    if (isFailure(error, 'cancelled')) throw error;
    return null;
  }
};
