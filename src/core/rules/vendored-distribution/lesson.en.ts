import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const list = (d: Facts): string => (Array.isArray(d.distributions) ? d.distributions.join(' or ') : '');

export const vendoredDistributionEn: Lesson = {
  title: 'A folder of the bot stands in for a known package',
  why: 'A copied package is no longer the one that was approved: nobody updates it, advisories do not reach it, and it can have been changed. A file of the same name hides the real package by accident.',
  bad: 'orders/\n  bot.py\n  requests/__init__.py',
  good: 'orders/\n  bot.py\n  requirements.txt  # requests==2.32.3',
  fix: 'Delete the copy and require the package instead. If the code is your own, give it a name of its own.',
  reference: 'CWE-1104: Use of Unmaintained Third Party Components',
  message: (d) => {
    if (d.what === 'name') return `${d.path} bears the import name of ${list(d)} and is imported in its place.`;
    const denied =
      d.denied === true ? `, which ${d.policy === null ? 'the policy' : `policy "${d.policy}"`} denies` : '';
    return `${d.path} bears the import name of ${list(d)}${denied}: what it holds was not approved under that name.`;
  },
  howToFix: (d) =>
    d.denied === true
      ? 'Remove it; if the code is your own, give it another name.'
      : `Require ${list(d)} instead of a copy; if the code is your own, give it another name.`,
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
