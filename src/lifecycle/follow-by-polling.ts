import { isFailure } from '#core';
import type { ConsoleLine, MaestroClient, Task } from '#maestro';
import type { FollowEvent, FollowOptions } from './following.ts';
import { reportedLines } from './reported-lines.ts';
import { hasEnded } from './task-report.ts';
import { isTransient } from './transient.ts';
import { stopIfCancelled, type Wait } from './wait.ts';

const POLL_MS = 2_000;

/** What has been given out, kept over broken connections. */
export interface PollMemory {
  readonly counts: Map<string, number>;
  seq: number;
}

export const pollMemory = (): PollMemory => ({ counts: new Map(), seq: 0 });

/**
 * Follows a task at a server without a console: states, alerts, errors and log entries as `system` lines, each once.
 * Equal reports are told apart by their number, so the second of two equal ones is not taken for the first.
 */
export async function* pollTask(
  client: MaestroClient,
  o: FollowOptions,
  wait: Wait,
  memory: PollMemory,
): AsyncGenerator<FollowEvent> {
  yield { kind: 'state', state: 'polling' };
  for (;;) {
    const task = await client.task(o.taskId, o.signal);
    const reports = await reportsOf(client, task, o.signal);
    for (const report of unseen(reports, memory.counts)) {
      memory.seq += 1;
      // A caller that resumes has the first ones already.
      if (memory.seq > (o.afterSeq ?? 0)) yield { kind: 'line', line: { ...report, seq: memory.seq } };
    }
    if (hasEnded(task)) return yield { kind: 'end', task };
    await wait(POLL_MS, o.signal);
    stopIfCancelled(o.signal);
  }
}

type Report = Omit<ConsoleLine, 'seq'>;

/** What cannot be read for the moment, or not at all at this server, is left out of this round. */
const reportsOf = async (client: MaestroClient, task: Task, signal?: AbortSignal): Promise<Report[]> => {
  const parts = await Promise.allSettled(reportedLines(client, task, signal));
  const lines: Report[] = [];
  for (const part of parts) {
    if (part.status === 'fulfilled') lines.push(...part.value);
    else if (isFailure(part.reason, 'cancelled') || (isTransient(part.reason) && hasEnded(task))) throw part.reason;
  }
  return lines.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
};

const unseen = (reports: readonly Report[], seen: Map<string, number>): Report[] => {
  const counts = new Map<string, number>();
  return reports.filter((report) => {
    const key = JSON.stringify([report.time, report.text]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= (seen.get(key) ?? 0)) return false;
    seen.set(key, count);
    return true;
  });
};
