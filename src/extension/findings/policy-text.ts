import type { BotStatus, PolicyStandingStatus } from '#protocol';
import type { Translate } from '../edge/translate.ts';

/** What the policy item of the language status says; sentences are made by `t`, so that this stays pure. */
export interface PolicyText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** The file to open; null when nobody has written one. */
  readonly file: string | null;
}

export const policyText = (status: BotStatus, t: Translate, now = new Date()): PolicyText => {
  const { name, level } = status.policy;
  const [problem] = status.policyProblems;
  if (problem) return brokenText(status, problem, t);
  const text = name === null ? t('no organisation policy ({0})', level) : t('policy {0} ({1})', name, level);
  const file = status.policyFiles.find(isFile) ?? null;
  const { standing } = status;
  const decided = standing ? [layerText(standing, t), ...ageText(standing, now, t), ...lifeText(standing, t)] : [];
  const waivers = status.waiversNear ? [t('waivers that end soon or have ended: {0}', status.waiversNear)] : [];
  const { lowered } = status;
  const lower = lowered ? [t('shown lower here: {0}, errors at the gate: {1}', lowered.findings, lowered.errors)] : [];
  const details = [
    status.id,
    ...decided,
    ...advisoryText(status, t),
    ...waivers,
    ...lower,
    ...(standing?.notices ?? []),
  ];
  const own = standing ? severityOf(standing) : 'information';
  const isHeld = typeof status.advisories?.holdsBack === 'string';
  return { text, detail: details.join(' · '), severity: own === 'information' && isHeld ? 'warning' : own, file };
};

/** Of which day the advisories are; where they are wanting, what that keeps from passing. */
const advisoryText = ({ advisories }: BotStatus, t: Translate): readonly string[] => {
  if (!advisories) return [];
  const { state, asOf, holdsBack } = advisories;
  if (state === 'not-named') return [t('vulnerabilities are not looked for')];
  const what = state === 'ready' ? t('advisories of {0}', asOf ?? '?') : t('no advisories');
  return [holdsBack === null ? what : t('{0}, so nothing passes the gate', what)];
};

const brokenText = (
  { policyProblems }: BotStatus,
  { path, line, cause }: BotStatus['policyProblems'][number],
  t: Translate,
): PolicyText => ({
  text: t('policy could not be read'),
  detail: isFile(path) ? t('errors: {0}, the first in line {1}: {2}', policyProblems.length, line, cause) : cause,
  severity: 'error',
  file: isFile(path) ? path : null,
});

const isFile = (path: string): boolean => !/^[a-z][a-z+.-]+:\/\//i.test(path) && !path.endsWith('.dsse.json');

const layerText = ({ layer }: PolicyStandingStatus, t: Translate): string =>
  ({
    system: t('decided by this machine'),
    organisation: t('decided by the organisation'),
    target: t('decided by the target'),
    workspace: t('decided by the workspace'),
  })[layer];

/** As coarse as a person needs it. */
const ageText = ({ fetched }: PolicyStandingStatus, now: Date, t: Translate): readonly string[] => {
  if (fetched === null) return [];
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(fetched)) / 60_000));
  if (minutes < 120) return [t('fetched {0} min ago', minutes)];
  const hours = Math.round(minutes / 60);
  return [hours < 48 ? t('fetched {0} h ago', hours) : t('fetched {0} days ago', Math.round(hours / 24))];
};

const lifeText = ({ life }: PolicyStandingStatus, t: Translate): readonly string[] => {
  if (life.state === 'valid') return [t('valid until {0}', life.expires)];
  if (life.state === 'grace') return [t('ended on {0}, in grace until {1}', life.expires, life.closes)];
  if (life.state === 'closed') return [t('closed: it ended on {0}, and nothing new goes to production', life.expires)];
  return life.state === 'ahead' ? [t('the clock is wrong: the policy is of {0}', life.of)] : [];
};

const severityOf = ({ life, notices }: PolicyStandingStatus): PolicyText['severity'] => {
  if (life.state === 'closed') return 'error';
  return life.state === 'grace' || life.state === 'ahead' || notices.length > 0 ? 'warning' : 'information';
};
