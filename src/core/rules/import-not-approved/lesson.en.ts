import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(' or ') : String(value ?? ''));

const policyOf = (d: Facts): string =>
  d.list === 'built-in' ? "Botyard's own list" : d.policy === null ? 'the policy' : `policy "${d.policy}"`;

/** `cv2` (opencv-python): the distribution is named where its name is another. */
const subject = (d: Facts): string => {
  const distributions = list(d.distributions);
  return distributions === '' || distributions === d.module ? `"${d.module}"` : `"${d.module}" (${distributions})`;
};

const versions = (d: Facts): string =>
  `Versions ${d.version} of ${list(d.distributions)} are denied by ${policyOf(d)}; the import does not say which one it gets.`;

const keeper = (d: Facts): string => (typeof d.contact === 'string' ? d.contact : 'whoever keeps the policy');

const verb = (d: Facts): string => (d.listed === 'denied' ? 'is denied by' : 'is not approved by');

export const importNotApprovedEn: Lesson = {
  title: 'The bot imports what the policy does not approve',
  why: 'Every package runs with the rights of the bot, on the runner and with its credentials. The organisation answers for those it has looked at.',
  bad: 'import unknown_http\nunknown_http.get(url)',
  good: 'import requests\nrequests.get(url, timeout=30)',
  fix: 'Use an approved package, or ask whoever keeps the policy to look at this one and add it to allow.distributions.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    if (d.listed === 'denied-versions') return versions(d);
    if (d.origin === 'unknown')
      return `"${d.module}" comes from an unknown distribution, and ${policyOf(d)} approves only what it names.`;
    return `${subject(d)} ${verb(d)} ${policyOf(d)}.`;
  },
  howToFix: (d) => {
    if (typeof d.instead === 'string') return `Use ${d.instead} instead.`;
    if (d.listed === 'denied-versions') return `Require a version of ${list(d.distributions)} that is not denied.`;
    if (d.origin === 'unknown')
      return `Remove it; or name its distribution in the policy under map ("${d.cause}: …") and approve that.`;
    if (d.origin === 'stdlib') return `Remove it: "${d.cause}" is denied by name.`;
    if (d.listed === 'denied') return `Remove it, or ask ${keeper(d)}.`;
    return `Remove it, or ask ${keeper(d)} to approve ${list(d.distributions)}.`;
  },
  fixTitle: (fix) =>
    fix.kind === 'replace-import'
      ? `Import ${fix.data.name} (${fix.data.instead}) instead of ${fix.data.module}`
      : `Remove the import of ${fix.data.module}`,
};
