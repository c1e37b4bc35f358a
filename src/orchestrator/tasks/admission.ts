import { handledAs, refusalsOf } from '#core';
import { type Dispatcher, POOL, type RunOrder } from '../dispatch/port.ts';
import { type DecidedHandling, refusedText, targetHere } from '../door/data-decision.ts';
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
  const poolOf = async (automation: string): Promise<string> =>
    (await repositories.automations.find(automation))?.pool ?? POOL;
  const submit = async ({ runId, automation, priority }: TaskRow): Promise<void> => {
    if (runId === null) return;
    const order: RunOrder = {
      runId,
      pool: await poolOf(automation),
      attempts: 1,
      priority,
      timeoutS: TIMEOUT_S,
      leaseS,
    };
    await dispatcher.submit(order);
  };
  const admitOne = async (task: TaskRow): Promise<void> => {
    const at = now().toISOString();
    const fail = (finishMessage: string) =>
      repositories.tasks.change(task, { state: 'FINISHED', finishStatus: 'FAILED', finishMessage }, at);
    const version = await releasedVersion(repositories, task.botId);
    if (!version?.stored) return void (await fail(`${task.botId} has no released version to run`));
    const { archive, payloadDigest } = version.stored;
    const refused = refusedIn(task.botId, version.stored.handling, await poolOf(task.automation));
    if (refused !== null) return void (await fail(refused));
    const handling = bothOf(task.handling, version.stored.handling);
    const runs = task.runs + 1;
    const runId = `task-${task.id}-${runs}`;
    const pinned = { version: version.version, archive, payloadDigest, runs, runId, handling };
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

/** The pool of an automation may have been changed since the release; what was decided then still holds. */
const refusedIn = (botId: string, handling: DecidedHandling | null, pool: string): string | null => {
  if (handling === null) return null;
  const [refusal] = refusalsOf(handling, { classes: [], network: [], personalNames: [] }, targetHere([pool]));
  return refusal === undefined ? null : refusedText(botId, refusal, handling.policy.name);
};

/** What an earlier run of the task left is handled no more loosely than it was decided then. */
const bothOf = (before: DecidedHandling | null, now: DecidedHandling | null): DecidedHandling | null =>
  before === null || now === null
    ? (now ?? before)
    : { ...handledAs([before, now]), policy: now.policy, decided: now.decided };

const releasedVersion = async ({ bots, versions }: Repositories, botId: string) => {
  const released = (await bots.find(botId))?.released;
  return released ? versions.find(botId, released) : null;
};
