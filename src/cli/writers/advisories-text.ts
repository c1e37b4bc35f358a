import { problemText } from '#core';
import type { AdvisoryStatus } from '../commands/advisories.ts';

/** The source, the day of its data, and what is wrong with it. */
export const advisoriesText = ({ bot, state, place, source, asOf, records, problems }: AdvisoryStatus): string => {
  const lines = problems.map(
    (problem) => `  ${problem.blocks ? 'could not check' : 'problem'}: ${problemText(problem)}`,
  );
  const head =
    state === 'not-named'
      ? 'the policy names no source, so vulnerabilities are not looked for'
      : state === 'ready'
        ? `${records.toLocaleString('en')} ${records === 1 ? 'advisory' : 'advisories'} of ${asOf ?? 'an unknown day'}, from ${place ?? source}`
        : `no advisories, from ${place ?? source}`;
  return [`${bot}: ${head}`, ...lines].join('\n');
};
