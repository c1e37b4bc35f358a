import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const most = 3;

const named = (d: Facts): string => {
  const ids = Array.isArray(d.ids) ? d.ids : [];
  return ids.length > most ? `${ids.slice(0, most).join(', ')} and ${ids.length - most} more` : ids.join(', ');
};

const count = (d: Facts): number => (Array.isArray(d.ids) ? d.ids.length : 0);

export const requirementVulnerableEn: Lesson = {
  title: 'A required package has a known vulnerability',
  why: 'What is published about a vulnerability is read by those who use it: old versions are tried first. A bot holds credentials and reads files and mail from outside, so a flaw in one of its packages is a flaw of the bot. What a package brings along counts as much as what is named.',
  bad: 'requests==2.19.0',
  good: 'requests==2.32.4',
  fix: 'Raise the package to the nearest version that mends it and run the bot once. If another package brings it in, raise that one and lock again.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    const via = d.via === null ? '' : `, which ${d.via} brings in,`;
    if (d.malicious === true) return `${d.distribution} ${d.version}${via} was made to do harm: ${named(d)}.`;
    const summary = d.summary === '' ? '' : ` (${d.summary})`;
    return count(d) === 1
      ? `${d.distribution} ${d.version}${via} has a known vulnerability, severity ${d.severity}: ${named(d)}${summary}.`
      : `${d.distribution} ${d.version}${via} has ${count(d)} known vulnerabilities, the worst ${d.severity}: ${named(d)}.`;
  },
  howToFix: (d) => {
    if (d.malicious === true) return 'Remove it, and change every credential that was within its reach.';
    if (typeof d.fixed === 'string')
      return d.via === null
        ? `Raise it to ${d.fixed}${d.locked === true ? ' or newer, and lock again' : ''}.`
        : `Lock again with ${d.distribution} ${d.fixed} or newer; if ${d.via} holds it back, raise that first.`;
    if (typeof d.notAllowed === 'string')
      return `${d.notAllowed} mends it, but ${d.policy === null ? 'the policy' : `policy "${d.policy}"`} does not allow that version: ask for it.`;
    return 'No version that mends it is known: replace the package, or ask whether the flaw can be reached.';
  },
  fixTitle: ({ data }) => `Raise ${data.distribution} to ${data.version}`,
};
