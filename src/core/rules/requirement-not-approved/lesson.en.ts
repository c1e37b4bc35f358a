import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');
};

const policyOf = (d: Facts): string =>
  d.list === 'built-in' ? "Botyard's own list" : d.policy === null ? 'the policy' : `policy "${d.policy}"`;

const keeper = (d: Facts): string => (typeof d.contact === 'string' ? d.contact : 'whoever keeps the policy');

export const requirementNotApprovedEn: Lesson = {
  title: 'The bot requires what the policy does not approve',
  why: 'What is required is installed with the rights of the bot, whether its code imports it or not. A version matters as much as a name: the one that was looked at is the one that is approved.',
  bad: 'unknown-http==1.0\nrequests==2.19.0',
  good: 'requests==2.32.4',
  fix: 'Remove the line, require a version that is approved, or ask whoever keeps the policy to look at it.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    switch (d.listed) {
      case 'denied':
        return `${names(d)} is denied by ${policyOf(d)}.`;
      case 'denied-version':
        return `${names(d)} ${d.version} is denied by ${policyOf(d)}, as are all versions ${d.range}.`;
      case 'other-version':
        return `${policyOf(d)} approves ${names(d)} in versions ${d.range}, not ${d.version ?? 'in the ones asked for'}.`.replace(
          /^p/,
          'P',
        );
      case 'open-denied':
        return `Versions ${d.range} of ${names(d)} are denied by ${policyOf(d)}, and nothing here keeps them out.`;
      case 'open-approved':
        return `${policyOf(d)} approves ${names(d)} in versions ${d.range}, and this may bring others.`.replace(
          /^p/,
          'P',
        );
      default:
        return Number(d.times) > 1
          ? `${d.times} distributions of this list are not approved by ${policyOf(d)} and imported nowhere: ${names(d)}.`
          : `${names(d)} is not approved by ${policyOf(d)}.`;
    }
  },
  howToFix: (d) => {
    if (typeof d.instead === 'string') return `Use ${d.instead} instead.`;
    if (d.by === 'lock' && d.range !== undefined) return 'Lock a version that is approved: resolve again.';
    if (d.listed === 'denied-version' || d.listed === 'open-denied') return `Require a version outside of ${d.range}.`;
    if (d.listed === 'other-version' || d.listed === 'open-approved')
      return `Write ${names(d)}${d.range}, or pin a version within.`;
    if (d.listed === 'denied') return `Remove it, or ask ${keeper(d)}.`;
    return `Remove what the bot does not need, or ask ${keeper(d)} to approve it.`;
  },
  fixTitle: ({ kind, data }) => {
    if (kind === 'rename-requirement') return `Require ${data.distribution} instead of ${data.name}`;
    return kind === 'pin-requirement' ? `Write ${list(data.pins)}` : `Remove ${list(data.distributions)}`;
  },
};

const list = (value: unknown): string =>
  Array.isArray(value) && value.length > 3 ? `${value.length} lines` : String(value ?? '').replaceAll(',', ', ');
