import {
  hasSample,
  isDone,
  type Language,
  lesson,
  type TrainingGroupId,
  type TrainingRecord,
  trainingGroups,
} from '#core';
import type { Translate } from '../edge/translate.ts';

/** A lesson as one is chosen. */
export interface LessonRow {
  readonly rule: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly hasSample: boolean;
}

export interface GroupRows {
  readonly id: TrainingGroupId;
  readonly title: string;
  /** How far one is. */
  readonly done: number;
  readonly lessons: readonly LessonRow[];
}

const titleOf = (id: TrainingGroupId, t: Translate): string =>
  ({
    secrets: t('Secrets'),
    temporary: t('Temporary files'),
    imports: t('Libraries: what is imported'),
    requirements: t('Libraries: what is installed'),
    data: t('Data'),
    models: t('Language models'),
    orchestrator: t('The orchestrator'),
  })[id];

/** The lessons of one group, or of all, with what is done of them. */
export const lessonRows = (
  record: TrainingRecord,
  language: Language,
  t: Translate,
  only?: string,
): readonly GroupRows[] =>
  trainingGroups
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id, rules }) => ({
      id,
      title: titleOf(id, t),
      done: rules.filter((rule) => isDone(record, rule)).length,
      lessons: rules.map((rule) => ({
        rule,
        title: lesson(rule, language).title,
        isDone: isDone(record, rule),
        hasSample: hasSample(rule),
      })),
    }));

/** Where a person stands after a sample: its group, how far that is, and what comes next in it. */
export const afterwards = (record: TrainingRecord, rule: string, language: Language, t: Translate) => {
  const group = lessonRows(record, language, t).find(({ lessons }) => lessons.some((one) => one.rule === rule));
  const next = group?.lessons.find((one) => !one.isDone && one.hasSample && one.rule !== rule);
  return { group, next: next?.rule ?? null };
};
