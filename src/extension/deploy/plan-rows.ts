import type { DeployPlan } from '#lifecycle';
import type { Translate } from '../edge/translate.ts';
import { reasonText } from './reason-text.ts';

export const bytes = (size: number): string =>
  size < 1000
    ? `${size} B`
    : size < 1_000_000
      ? `${(size / 1000).toFixed(1)} kB`
      : `${(size / 1_000_000).toFixed(1)} MB`;

export interface PlanText {
  readonly question: string;
  /** What stands behind the question: what it replaces, and the verdict. */
  readonly answer: string;
  readonly filesTitle: string;
  readonly files: readonly { readonly path: string; readonly size: string; readonly reason: string }[];
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

const change = (plan: DeployPlan, t: Translate): string => {
  if (plan.replaces) return t('replaces version {0}; the old bytes are kept', plan.version);
  return plan.released
    ? t('version {0} stays released until you release this one', plan.released)
    : t('first version there');
};

/** A plan as people read it; pure, so that what is agreed to can be tested. */
export const planText = (plan: DeployPlan, target: string, t: Translate): PlanText => {
  const { policy } = plan.checked;
  const under = policy.name ?? t('no organisation policy');
  const size = plan.archive.files.reduce((sum, file) => sum + file.size, 0);
  return {
    question: t('Deploy {0} {1} to {2}', plan.botId, plan.version, target),
    answer: `${change(plan, t)} · ${t('passed under {0} ({1})', under, policy.level)}`,
    filesTitle: t('{0} files, {1}', plan.archive.files.length, bytes(size)),
    files: plan.archive.files.map((file) => ({
      path: file.path,
      size: bytes(file.size),
      reason: reasonText(file.reason, undefined, t),
    })),
    leftOut: plan.archive.excluded.map(({ path, reason, by }) => ({ path, reason: reasonText(reason, by, t) })),
  };
};
