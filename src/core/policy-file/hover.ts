import type { Range } from '../bot.ts';
import type { Language } from '../messages/catalogue.ts';
import { severitiesOf } from '../policy/decide.ts';
import { keyPathOf, keyText } from '../policy/keys.ts';
import { lesson } from '../rules/index.ts';
import { policyContext } from './context.ts';
import { ruleIds } from './rule-ids.ts';
import { type Usage, usersOf } from './usage.ts';
import { valueText } from './values.ts';
import { words } from './words.ts';

/** What the editor says of a word of a policy, as Markdown. Nothing of it comes from the file. */
export interface PolicyHover {
  readonly word: Range;
  readonly markdown: string;
}

export const policyHover = (
  text: string,
  offset: number,
  { language, usage }: { readonly language: Language; readonly usage: Usage | null },
): PolicyHover | null => {
  const here = policyContext(text, offset);
  if (here === null || here.word.start === here.word.end) return null;
  // Where the word ends, all of it is being typed.
  const context = policyContext(text, here.word.end) ?? here;
  const word = text.slice(context.word.start, context.word.end);
  const isKey =
    context.kind === 'key' || /^["']?\s*:(?:\s|$)/.test(text.slice(context.word.end, context.word.end + 80));
  const path = isKey ? [...context.path, word] : context.path;
  const markdown = isKey
    ? keyMarkdown(path, language)
    : valueMarkdown(context.path, context.kind, word, { language, usage });
  return markdown === null ? null : { word: context.word, markdown };
};

const keyMarkdown = (path: readonly (string | number)[], language: Language): string | null => {
  const [first, second] = path;
  if (first === 'rules' && typeof second === 'string' && path.length === 2) return ruleMarkdown(second, language);
  const meaning = keyText(path, language);
  return meaning === null ? null : `**${keyPathOf(path)?.replaceAll('.*', '')}**\n\n${meaning}`;
};

/** The title of a rule's lesson, and what each level makes of its findings. */
const ruleMarkdown = (rule: string, language: Language): string | null => {
  if (!ruleIds().includes(rule)) return null;
  const { kind, unlessSaid } = words[language];
  const rows = severitiesOf(rule).map(
    (row) =>
      `| ${row.kind.slice(rule.length + 1).replaceAll('-', ' ')} | ${row.starter} | ${row.standard} | ${row.strict} |`,
  );
  const table = [`| ${kind} | starter | standard | strict |`, '| --- | --- | --- | --- |', ...rows].join('\n');
  return [`**${rule}**`, `${lesson(rule, language).title}.`, `${unlessSaid}:`, table].join('\n\n');
};

const valueMarkdown = (
  path: readonly (string | number)[],
  kind: 'key' | 'value' | 'entry',
  word: string,
  { language, usage }: { readonly language: Language; readonly usage: Usage | null },
): string | null => {
  const at = kind === 'entry' ? path.slice(0, -1) : path;
  const place = keyPathOf(at);
  if (place === null) return null;
  const value = valueText(place, word, language);
  if (value !== null) return `**${word}**\n\n${value}`;
  const { usedBy, usedByNone } = words[language];
  const isName = (kind === 'entry' && place.endsWith('.distributions')) || place.endsWith('.name');
  const bots = isName && usage !== null && usage.distributions.size > 0 ? usersOf(word, usage) : null;
  const use = bots === null ? '' : `\n\n${bots.length > 0 ? usedBy(bots) : usedByNone}`;
  return `**${place.replaceAll('.*', '')}**\n\n${keyText(at, language)}${use}`;
};
