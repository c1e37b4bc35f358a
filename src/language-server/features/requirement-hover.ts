import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type VerdictOnRequirement, verdictOnRequirement } from '#core';
import type { FileOfBot } from '../file-at.ts';
import type { Server } from '../server.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { escaped, named } from './import-text.ts';
import { rulePageCommand } from './rule-link.ts';

/** What the hover over a requirement says: whether it is approved, in which versions, who decided, what the lock has. */
export const requirementHover = (
  server: Server,
  file: FileOfBot,
  document: TextDocument,
  offset: number,
): Hover | null => {
  const { requirements } = server.whole(file.known).input;
  const here = requirements.requirements.find(
    ({ path, nameRange }) => path === file.path && nameRange.start <= offset && offset <= nameRange.end,
  );
  if (here === undefined || here.name === '') return null;
  const { language, explainsRules } = server.settings();
  const verdict = verdictOnRequirement(here, requirements, { ...file.known, today: server.today() });
  const text = textOf(verdict, wordsIn(language), file.known.policy.contact, explainsRules);
  return {
    contents: { kind: MarkupKind.Markdown, value: text },
    range: { start: document.positionAt(here.nameRange.start), end: document.positionAt(here.nameRange.end) },
  };
};

const textOf = (verdict: VerdictOnRequirement, words: Words, contact: string | null, links: boolean): string => {
  const { name, standing, expires, locked } = verdict;
  const sentences = [
    standingText(verdict, words),
    ...('instead' in standing && standing.instead !== null ? [words.instead(`\`${standing.instead}\``)] : []),
    ...(standing.is === 'approved' && expires !== null ? [words.until(expires)] : []),
    ...(locked === null ? [] : [words.locked(`\`${locked}\``)]),
    ...(standing.is === 'denied' || standing.is === 'not-listed' ? askText(standing, words, contact) : []),
  ];
  const page =
    links && standing.is !== 'approved' ? [`[${words.why}](${rulePageCommand('requirement-not-approved')})`] : [];
  return [`**${escaped(name)}**`, sentences.join(' '), ...page].join('\n\n');
};

const askText = (
  standing: VerdictOnRequirement['standing'],
  words: Words,
  contact: string | null,
): readonly string[] =>
  'list' in standing && standing.list === 'built-in' && contact === null
    ? []
    : [words.ask(contact ? escaped(contact) : words.keeper)];

const standingText = ({ standing, decidedBy }: VerdictOnRequirement, words: Words): string => {
  const by = named(decidedBy, words);
  const range = 'range' in standing && standing.range !== null ? `\`${standing.range.replace(/`/g, "'")}\`` : null;
  switch (standing.is) {
    case 'approved':
      return range === null ? words.approved(by) : `${words.approved(by)} ${words.versions(range)}`;
    case 'denied':
      return words.denied(by);
    case 'denied-version':
    case 'open-denied':
      return words.deniedVersions(range ?? '', by);
    case 'other-version':
      return words.otherVersion(range ?? '', by);
    case 'open-approved':
      return words.openVersion(range ?? '', by);
    case 'not-listed':
      return words.notListed(by);
  }
};
