import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');
};

export const requirementUnpinnedEn: Lesson = {
  title: 'The day of the installation decides which version comes',
  why: 'A bot that was tested with one version runs with another the next time its environment is made. What was checked is not what runs, and nobody changed anything.',
  bad: 'requests\npandas>=2',
  good: 'requests==2.32.4\npandas==2.3.1',
  fix: 'Pin each line with ==, or keep a lock file beside pyproject.toml.',
  reference: 'OWASP A08: Software and Data Integrity Failures',
  message: (d) =>
    d.count === 1
      ? `${names(d)} may come in any of several versions.`
      : `${d.count} of these ${d.of} requirements may come in any of several versions: ${names(d)}.`,
  howToFix: (d) => (d.count === 1 ? 'Pin it with ==, or lock it.' : 'Pin them with ==, or lock them.'),
  fixTitle: ({ data }) => {
    const pins = Array.isArray(data.pins) ? (data.pins as readonly string[]) : [];
    return pins.length > 3 ? `Pin ${pins.length} of them` : `Write ${pins.join(', ')}`;
  },
};
