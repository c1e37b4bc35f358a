import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');
};

export const unusedRequirementEn: Lesson = {
  title: 'The bot requires what it does not import',
  why: 'Each package that is installed can break, be taken over or hold a vulnerability that somebody must look at. A list frozen from a whole machine makes that dozens for nothing.',
  bad: 'requests==2.32.4\nmatplotlib==3.10.0',
  good: 'requests==2.32.4',
  fix: 'Require what the bot imports; a lock file keeps the rest.',
  reference: 'CWE-1395: Dependency on Vulnerable Third-Party Component',
  message: (d) => {
    if (d.of === 1) return `You require ${names(d)} and import it nowhere.`;
    return d.imported === 0
      ? `You import none of these ${d.of} distributions: ${names(d)}.`
      : `You import ${d.imported} of these ${d.of} distributions. Not: ${names(d)}.`;
  },
  howToFix: () => 'Remove what no code needs. What is loaded by name only may stay.',
  fixTitle: ({ data }) => {
    const all = Array.isArray(data.distributions) ? (data.distributions as readonly string[]) : [];
    return all.length > 3 ? `Remove these ${all.length} lines` : `Remove ${all.join(', ')}`;
  },
};
