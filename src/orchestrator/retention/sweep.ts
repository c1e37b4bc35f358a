import { keptFor } from '#core';
import type { DecidedHandling } from '../door/data-decision.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log.ts';
import type { Repositories } from '../records/index.ts';
import type { Gone, RemovalRow } from '../records/removals.ts';
import type { Spools } from '../spool/spools.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { goneText } from './gone-text.ts';

export interface SweepParts {
  readonly repositories: Repositories;
  readonly files: Pick<FileStore, 'remove'>;
  readonly spools: Pick<Spools, 'of'>;
  readonly tasks: Pick<Tasks, 'isOver'>;
  readonly now: () => Date;
  readonly log: Log;
  /** The server stops: what is left is the next sweep's. */
  readonly stopping: AbortSignal;
}

const SLICE = 500;
const DAY_MS = 86_400_000;

/**
 * Removes what the data classes of a bot let be kept no longer: its console, artifacts, screenshots. Never while a run of
 * the task goes on. Each removal is written down before the first byte goes, so that one which is cut off is finished by
 * the next sweep.
 */
export const createSweep = (parts: SweepParts): (() => Promise<void>) => {
  const { removals } = parts.repositories;
  const finish = async (): Promise<void> => {
    for (const removal of await removals.begun()) if (!parts.stopping.aborted) await finishOne(parts, removal);
  };
  return async () => {
    await finish();
    await sweepConsoles(parts);
    for (const source of ['artifacts', 'error_files'] as const) await sweepFiles(parts, source);
    await finish();
  };
};

const sweepConsoles = async (parts: SweepParts): Promise<void> => {
  const { removals, tasks } = parts.repositories;
  for (let after = 0; !parts.stopping.aborted; ) {
    const slice = await removals.consoles(after, SLICE);
    for (const { taskId, ended, handling } of slice) {
      const cause = dueOf(parts, handling, 'console', ended);
      const task = cause && (await tasks.find(taskId));
      if (!task || !(await parts.tasks.isOver(task))) continue;
      await removals.beginConsole(task, await parts.spools.of(taskId).last(), cause);
    }
    const last = slice.at(-1);
    if (last === undefined || slice.length < SLICE) return;
    after = last.taskId;
  }
};

/** What came with an error beside the screenshot is kept as artifacts are. */
const sweepFiles = async (parts: SweepParts, source: 'artifacts' | 'error_files'): Promise<void> => {
  const { removals, tasks } = parts.repositories;
  for (let after = 0; !parts.stopping.aborted; ) {
    const slice = await removals.files(source, after, SLICE);
    for (const file of slice) {
      const what = file.kind === 'screenshot' ? 'screenshots' : 'artifacts';
      const cause = dueOf(parts, file.handling, what, file.date);
      const task = cause && (await tasks.find(file.taskId));
      if (task && (await parts.tasks.isOver(task))) await removals.beginFile(file, cause);
    }
    const last = slice.at(-1);
    if (last === undefined || slice.length < SLICE) return;
    after = last.id;
  }
};

/** Why something of this date is to go by now; null as long as it may stay. */
const dueOf = (
  { now }: SweepParts,
  handling: DecidedHandling,
  what: keyof DecidedHandling['keep'],
  since: string,
): Gone | null => {
  const kept = keptFor(handling, what);
  const moment = now();
  if (kept === null || Date.parse(since) + kept.days * DAY_MS > moment.getTime()) return null;
  const { days, classes } = kept;
  return { why: 'due', date: moment.toISOString(), classes, days, policy: handling.policy.name };
};

const finishOne = async (parts: SweepParts, removal: RemovalRow): Promise<void> => {
  const { repositories, files, log } = parts;
  const { id, kind, stored } = removal;
  if (kind === 'console') {
    if (!(await emptyConsole(parts, removal))) return void (await repositories.removals.dropped(id));
  } else if (stored !== null) await files.remove('artifacts', stored);
  await repositories.removals.done(id);
  log('removed', factsOf(removal));
};

/** False: it goes on. The task was restarted meanwhile, so its console comes due again when that has ended. */
const emptyConsole = async ({ repositories, spools, tasks }: SweepParts, removal: RemovalRow): Promise<boolean> => {
  const task = await repositories.tasks.find(removal.taskId);
  if (!task || !(await tasks.isOver(task))) return false;
  const { item: seq, cause } = removal;
  const line = { seq, time: cause.date, stream: 'system' as const, text: goneText('console', cause) };
  return spools.of(task.id).removeUpTo(line);
};

/** Neither names nor texts: they may be what was to go. */
const factsOf = ({ taskId, kind, item, size, cause }: RemovalRow) => ({
  task: taskId,
  kind,
  item: kind === 'console' ? null : item,
  lines: kind === 'console' ? item : null,
  size,
  days: cause.days,
  dataClasses: cause.classes.join(', '),
  policy: cause.policy,
});
