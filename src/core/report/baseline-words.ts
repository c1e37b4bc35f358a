import { baselineOf, baselineSize, goneFrom } from '../baseline/index.ts';
import type { ReportItem } from './item.ts';

/** What the baselines of the bots come to, for the last line of a report; empty where there are none. */
export const baselineWords = (items: readonly ReportItem[]): string => {
  const known = items.reduce((all, { result }) => all + result.findings.filter(isKnown).length, 0);
  const gone = items.reduce((all, item) => all + goneIn(item), 0);
  const isRefused = items.some((item) => item.policy.baseline === 'ignore' && sizeIn(item) > 0);
  const words = [
    ...(known > 0 ? [`${known} known by the baseline (--all shows them)`] : []),
    ...(gone > 0 ? [`${gone} of the baseline gone (botyard baseline prune)`] : []),
    ...(isRefused ? ['the policy ignores the baseline'] : []),
  ];
  return words.map((word) => `; ${word}`).join('');
};

const isKnown = ({ baselined }: { readonly baselined?: true }): boolean => baselined === true;

const sizeIn = ({ bot }: ReportItem): number => {
  const { baseline } = baselineOf(bot);
  return baseline === null ? 0 : baselineSize(baseline);
};

/** What was not looked at is not gone, nor what another finding speaks for. */
const goneIn = ({ bot, result, scope }: ReportItem): number => {
  const { baseline } = baselineOf(bot);
  const isPart = scope !== undefined || result.problems.some(({ blocks }) => blocks);
  return baseline === null || isPart ? 0 : goneFrom(baseline, [...result.findings, ...(result.behind ?? [])]);
};
