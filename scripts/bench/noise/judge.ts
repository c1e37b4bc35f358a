import { check, type Finding, isExcused, type Policy } from '../../../src/core/index.ts';
import type { Case } from './case.ts';
import type { Label } from './label.ts';

/** What the check says of one bot, and how much of it the reader of its code would say too. */
export interface Judged {
  readonly name: string;
  readonly held: boolean;
  /** Errors, warnings and infos: each is a line of the Problems panel. */
  readonly visible: readonly Finding[];
  readonly wrong: readonly Finding[];
  /** Labels that no visible finding meets, be it that the rule is off at this level. */
  readonly unmet: readonly Label[];
  readonly problems: readonly string[];
}

/** Judges a bot as the gate does. The day is fixed, so that the figures are. */
export const judged = ({ name, held, bot, labels }: Case, policy: Policy): Judged => {
  const { findings, problems } = check(bot, policy, { today: '2026-11-22' });
  const visible = findings.filter((finding) => !isExcused(finding));
  return {
    name,
    held,
    visible,
    wrong: visible.filter((finding) => !labels.some((label) => meets(finding, label))),
    unmet: labels.filter((label) => !visible.some((finding) => meets(finding, label))),
    problems: problems.map(({ code, path }) => `${code} ${path}`),
  };
};

/** A finding meets a label on any line that it covers. */
const meets = ({ rule, place }: Finding, label: Label): boolean =>
  rule === label.rule &&
  place.path === label.path &&
  (label.line === null || (place.line <= label.line && label.line <= Math.max(place.line, place.endLine)));

/** So many of `severity`, and how many of them are right by label. */
export const rightOf = (bots: readonly Judged[], severity: Finding['severity']): { all: number; right: number } => {
  const all = bots.flatMap(({ visible }) => visible).filter((finding) => finding.severity === severity).length;
  const wrong = bots.flatMap((bot) => bot.wrong).filter((finding) => finding.severity === severity).length;
  return { all, right: all - wrong };
};

/** The value that this share of the bots does not exceed (nearest rank). */
export const quantile = (counts: readonly number[], share: number): number =>
  [...counts].sort((a, b) => a - b)[Math.max(0, Math.ceil(counts.length * share) - 1)] ?? 0;
