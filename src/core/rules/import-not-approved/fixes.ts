import type { Fix, TextEdit } from '../../bot.ts';
import { importNameOf, normalise } from '../../distributions/index.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ImportItem } from '../../python/imports.ts';
import { parsePython } from '../../python/read.ts';
import type { RuleInput } from '../rule.ts';
import { cutStatement, keepItems } from './cuts.ts';
import { isApprovedInstead } from './judge.ts';
import type { Offence } from './offences.ts';

/** Points the imports to what the policy names instead; the name in the file stays, so that the rest still finds it. */
export const replaceImports = (group: readonly Offence[], input: RuleInput): Fix | null => {
  const instead = group[0]?.objection.instead ?? null;
  const name = instead === null ? null : nameOf(instead, input.policy);
  if (instead === null || name === null || !isApprovedInstead(instead, input.policy)) return null;
  const written = itemsOf(group, input);
  if (written.length === 0) return null;
  const edits = new Map<number, TextEdit>();
  for (const item of written) {
    const old = input.file.text.slice(item.start, item.end);
    edits.set(item.start, { start: item.start, end: item.end, newText: replacement(old, name, item, input.file.text) });
  }
  const module = String(group[0]?.fact.module ?? '');
  return { kind: 'replace-import', data: { module, instead, name }, edits: [...edits.values()] };
};

/** The policy's map knows what only the organisation has. */
const nameOf = (distribution: string, { map }: Policy): string | null => {
  const mapped = [...map].find(([, brings]) => normalise(brings) === distribution);
  return mapped?.[0] ?? importNameOf(distribution);
};

const replacement = (old: string, name: string, item: ImportItem, text: string): string => {
  const plain = text.startsWith('import', item.statement.start);
  const named = /^\s*as\b/.test(text.slice(item.end));
  // `import a.b` binds `a`: under the new name nothing else would.
  return plain && !named && !old.includes('.') ? `${name} as ${old}` : name;
};

/** Takes the imports out. What used them is left for the developer, who sees it undefined at once. */
export const removeImports = (group: readonly Offence[], input: RuleInput): Fix | null => {
  const source = parsePython(input.file.text);
  const wanted = new Set(itemsOf(group, input).map(keyOf));
  const groups = [...new Set(source.items.map((item) => item.in))].map((statement) => {
    const items = source.items.filter((item) => item.in === statement);
    return { statement, items, kept: items.filter((item) => !wanted.has(keyOf(item))) };
  });
  const gone = new Set(groups.filter(({ kept }) => kept.length === 0).map(({ statement }) => statement));
  const edits = groups.flatMap(({ items, kept }) => {
    if (kept.length === items.length) return [];
    if (kept.length > 0) return [keepItems(items, kept, input.file.text)];
    return [cutStatement(source, input.file.text, items[0] as ImportItem, gone)];
  });
  const module = String(group[0]?.fact.module ?? '');
  return edits.length === 0 ? null : { kind: 'remove-import', data: { module }, edits };
};

const keyOf = (item: { module: string; start: number }): string => `${item.start} ${item.module}`;

/** The imports of the group that are statements: a dynamic one is a call, and mended by hand. */
const itemsOf = (group: readonly Offence[], input: RuleInput): readonly ImportItem[] => {
  const wanted = new Set(group.filter(({ fact }) => !fact.use).map(({ fact }) => keyOf(fact)));
  return parsePython(input.file.text).items.filter((item) => wanted.has(keyOf(item)));
};
