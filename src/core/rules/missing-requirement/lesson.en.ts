import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, between = ' or '): string =>
  Array.isArray(d.distributions) ? d.distributions.join(between) : '';

export const missingRequirementEn: Lesson = {
  title: 'An import that no requirement brings',
  why: 'It works where somebody once installed the package by hand. A runner installs what is required and nothing else, so the bot stops at the import; what another package happens to bring is gone with its next version.',
  bad: '# bot.py\nimport pandas\n# requirements.txt\nopenpyxl==3.1.5',
  good: '# bot.py\nimport pandas\n# requirements.txt\nopenpyxl==3.1.5\npandas==2.3.1',
  fix: 'Add the distribution to the list of the bot, with its version.',
  reference: 'https://packaging.python.org/en/latest/discussions/install-requires-vs-requirements/',
  message: (d) => {
    if (d.declares === 'nothing')
      return `The bot requires nothing and imports what must be installed: ${names(d, ', ')}.`;
    if (d.brought === 'another')
      return `${names(d)} is not required; it comes along with ${d.by === '' ? 'another distribution' : d.by} and may stay away.`;
    return names(d) === d.module
      ? `${d.module} is imported, and nothing requires it.`
      : `"${d.module}" needs ${names(d)}, which nothing requires.`;
  },
  howToFix: (d) =>
    d.declares === 'nothing'
      ? 'Write requirements.txt, with a version for each.'
      : `Add ${names(d)} to the requirements.`,
  fixTitle: ({ data }) => `Add ${String(data.distributions ?? '').replaceAll(',', ', ')} to ${data.path}`,
};
