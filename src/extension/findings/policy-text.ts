import type { BotStatus } from '#protocol';
import type { Translate } from '../edge/translate.ts';

/** What the policy item of the language status says; sentences are made by `t`, so that this stays pure. */
export interface PolicyText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'error';
  /** The file to open; null when nobody has written one. */
  readonly file: string | null;
}

export const policyText = (status: BotStatus, t: Translate): PolicyText => {
  const { name, level } = status.policy;
  const [problem] = status.policyProblems;
  const said = name === null ? t('no organisation policy ({0})', level) : t('policy {0} ({1})', name, level);
  if (!problem) return { text: said, detail: status.id, severity: 'information', file: status.policyFiles[0] ?? null };
  return {
    text: t('policy could not be read'),
    detail: t('errors: {0}, the first in line {1}: {2}', status.policyProblems.length, problem.line, problem.cause),
    severity: 'error',
    file: problem.path,
  };
};
