import type { Decider, VerdictOnImport } from '#core';
import type { Words } from '../words/words.ts';
import { rulePageCommand } from './rule-link.ts';

/** Words of a policy inside Markdown: they are text, whatever they hold. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:@$]/g, '\\$&');

export const named = (decider: Decider, words: Words): string => {
  if (decider === null || decider === 'botyard') return words.ourList;
  return words.policy(escaped(decider.name), words.layers[decider.layer]);
};

const originText = ({ origin: { origin, distributions } }: VerdictOnImport, words: Words): string => {
  if (origin === 'first-party') return words.ownModule;
  if (origin === 'stdlib') return words.standardLibrary;
  if (origin === 'unknown') return words.unknownDistribution;
  return words.distribution(distributions.map((name) => `\`${name}\``).join(', '), distributions.length > 1);
};

const approvalText = ({ versions, expires, decidedBy }: VerdictOnImport, words: Words): string[] =>
  decidedBy === null
    ? []
    : [
        words.approved(named(decidedBy, words)),
        ...(versions.length > 0 ? [words.versions(versions.map((range) => `\`${code(range)}\``).join(', '))] : []),
        ...(expires === null ? [] : [words.until(expires)]),
      ];

const code = (text: string): string => text.replace(/`/g, "'");

const objectionText = (verdict: VerdictOnImport, words: Words, contact: string | null, today: string): string[] => {
  const { objection, decidedBy, expires } = verdict;
  if (objection === null) return approvalText(verdict, words);
  const by = named(decidedBy, words);
  const said = {
    denied: words.denied(by),
    'denied-versions': words.deniedVersions(`\`${code(objection.version ?? '*')}\``, by),
    'not-listed': words.notListed(by),
  }[objection.listed];
  const ended =
    objection.listed === 'not-listed' && expires !== null && expires < today ? [words.wasUntil(expires)] : [];
  const instead = objection.instead === null ? [] : [words.instead(`\`${objection.instead}\``)];
  const ask =
    objection.list === 'built-in' && contact === null ? [] : [words.ask(contact ? escaped(contact) : words.keeper)];
  return [said, ...ended, ...instead, ...ask];
};

/** What the hover over an import says, as Markdown: what brings it, whether it is approved, who decided, whom to ask. */
export const importText = (
  verdict: VerdictOnImport,
  { words, contact, today, links }: { words: Words; contact: string | null; today: string; links: boolean },
): string => {
  const sentences = [originText(verdict, words), ...objectionText(verdict, words, contact, today)];
  const page = links && verdict.objection ? [`[${words.why}](${rulePageCommand('import-not-approved')})`] : [];
  return [`**${escaped(verdict.module)}**`, sentences.join(' '), ...page].join('\n\n');
};
