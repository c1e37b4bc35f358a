import { hasSample, type TrainingGroup, trainingGroups } from './groups.ts';

/** What of a lesson was done, each with its ISO day. */
export interface LessonDone {
  readonly read?: string;
  readonly mended?: string;
}

/** What a person has done of the training, by rule. It is kept on that person's machine. */
export type TrainingRecord = Readonly<Record<string, LessonDone>>;

export type TrainingStep = 'read' | 'mended';

const allRules = trainingGroups.flatMap(({ rules }) => rules);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** A record as it was stored; what this version does not know, or did not write, is left out. */
export const readTrainingRecord = (stored: unknown): TrainingRecord => {
  if (typeof stored !== 'object' || stored === null) return {};
  const said = new Map(Object.entries(stored));
  return Object.fromEntries(
    allRules.flatMap((rule) => {
      const { read, mended } = { ...(said.get(rule) as Partial<Record<TrainingStep, unknown>> | undefined) };
      const done = { ...(isDay(read) && { read }), ...(isDay(mended) && { mended }) };
      return Object.keys(done).length === 0 ? [] : [[rule, done]];
    }),
  );
};

/** The record with a step more; the first day stands. */
export const withStep = (record: TrainingRecord, rule: string, step: TrainingStep, today: string): TrainingRecord =>
  record[rule]?.[step] === undefined ? { ...record, [rule]: { ...record[rule], [step]: today } } : record;

/** A lesson with a sample is done when that is mended, any other when it was read. */
export const isDone = (record: TrainingRecord, rule: string): boolean =>
  record[rule]?.[hasSample(rule) ? 'mended' : 'read'] !== undefined;

export const isGroupDone = (record: TrainingRecord, { rules }: TrainingGroup): boolean =>
  rules.every((rule) => isDone(record, rule));

const columns = ['rule', 'group', 'read', 'mended'] as const;

/** One row a lesson, also those not done yet. Nothing of the person, the machine or any bot is in it. */
export const trainingRows = (record: TrainingRecord): readonly Readonly<Record<(typeof columns)[number], string>>[] =>
  trainingGroups.flatMap(({ id, rules }) =>
    rules.map((rule) => ({ rule, group: id, read: record[rule]?.read ?? '', mended: record[rule]?.mended ?? '' })),
  );

/** The record as a file for others. */
export const trainingExport = (record: TrainingRecord, format: 'json' | 'csv'): string => {
  const rows = trainingRows(record);
  if (format === 'json') return `${JSON.stringify({ schema: 1, lessons: rows }, null, 2)}\n`;
  return `${[columns.join(','), ...rows.map((row) => columns.map((column) => row[column]).join(','))].join('\n')}\n`;
};
