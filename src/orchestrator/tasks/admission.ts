import type { Dispatcher, RunOrder } from '../dispatch/port.ts';
import type { Repositories } from '../records/index.ts';
import type { TaskRow } from '../records/tasks.ts';
import { LEASE_S } from '../runner/protocol.ts';

/** A bot that says nothing else may run a day. */
const TIMEOUT_S = 24 * 60 * 60;

export interface AdmissionParts {
  readonly repositories: Repositories;
  readonly dispatcher: Dispatcher;
  readonly now: () => Date;
  readonly leaseS?: number | undefined;
}

/**
 * Hands the dispatcher what may start now: nothing else ever reaches it. The row is written first and submitted then; a
 * crash in between is mended by submitting again, which is idempotent by the run id.
 */
export const createAdmission = ({ repositories, dispatcher, now, leaseS = LEASE_S }: AdmissionParts) => {
  const submit = async ({ runId, automation, priority }: TaskRow): Promise<void> => {
    if (runId === null) return;
    const pool = (await repositories.automations.find(automation))?.pool ?? 'default';
    const order: RunOrder = { runId, pool, attempts: 1, priority, timeoutS: TIMEOUT_S, leaseS };
    await dispatcher.submit(order);
  };
  const admitOne = async (task: TaskRow): Promise<void> => {
    const at = now().toISOString();
    const version = await releasedVersion(repositories, task.botId);
    if (!version?.stored) {
      const finishMessage = `${task.botId} has no released version to run`;
      await repositories.tasks.change(task, { state: 'FINISHED', finishStatus: 'FAILED', finishMessage }, at);
      return;
    }
    const { archive, payloadDigest } = version.stored;
    const runs = task.runs + 1;
    const runId = `task-${task.id}-${runs}`;
    const pinned = { version: version.version, archive, payloadDigest, runs, runId };
    const changed = await repositories.tasks.change(task, pinned, at);
    if (changed) await submit(changed);
  };
  return {
    submit,
    admit: async (): Promise<void> => {
      for (const task of await repositories.tasks.due(now().toISOString())) await admitOne(task);
    },
  };
};
export type Admission = ReturnType<typeof createAdmission>;

const releasedVersion = async ({ bots, versions }: Repositories, botId: string) => {
  const released = (await bots.find(botId))?.released;
  return released ? versions.find(botId, released) : null;
};
