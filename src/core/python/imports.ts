import { type Code, dottedNameAt, endOf, is, isName, kindAt, nameAt, startOf, wordAt } from './code.ts';
import type { ImportFact } from './facts.ts';
import { Kind } from './lexer/tokens.ts';
import { Word } from './lexer/words.ts';
import type { Statement } from './statements.ts';

/** An import as written, with the name it binds; `how` is judged later, from the block. */
export interface ImportItem extends Pick<ImportFact, 'start' | 'end' | 'statement'> {
  readonly module: string;
  /** The name bound in the file and what it stands for; null for a star. */
  readonly bound: { readonly name: string; readonly module: string } | null;
  /** The item alone, with its alias: `b as c`. */
  readonly own: { readonly start: number; readonly end: number };
  readonly in: Statement;
}

type Parsed = Omit<ImportItem, 'statement' | 'in'>;

/** All that the statements import; a half-typed one gives what is plain already. */
export const itemsOf = (code: Code, statements: readonly Statement[]): readonly ImportItem[] => {
  const items: ImportItem[] = [];
  for (const statement of statements) {
    const lazy = isLazyImport(code, statement.first) ? 1 : 0;
    const word = wordAt(code, statement.first + lazy);
    if (word === Word.import || word === Word.from) importsOf(code, statement, lazy, items);
  }
  return items;
};

/** `lazy import …`, `lazy from … import …`: `lazy` is a name everywhere else. */
export const isLazyImport = (code: Code, first: number): boolean => {
  const next = wordAt(code, first + 1);
  return (next === Word.import || next === Word.from) && is(code, first, 'lazy');
};

const importsOf = (code: Code, statement: Statement, lazy: number, items: ImportItem[]): void => {
  const first = statement.first + lazy;
  const read = wordAt(code, first) === Word.import ? plainImports : fromImports;
  const found = read(code, first + 1, statement.end);
  const start = startOf(code, statement.first);
  const whole = { start, end: endOf(code, statement.end - 1), sole: found.length === 1 };
  for (const item of found) items.push({ ...item, statement: whole, in: statement });
};

const plainImports = (code: Code, from: number, end: number): Parsed[] => {
  const items: Parsed[] = [];
  let i = from;
  while (i < end) {
    const name = dottedNameAt(code, i);
    if (name.parts.length === 0) break;
    const module = name.parts.join('.');
    const alias = aliasAt(code, name.next, end);
    const root = name.parts[0] ?? module;
    const bound = alias === null ? { name: root, module: root } : { name: alias, module };
    const place = { start: startOf(code, i), end: endOf(code, name.next - 1) };
    const next = name.next + (alias === null ? 0 : 2);
    items.push({ module, bound, ...place, own: { start: place.start, end: endOf(code, next - 1) } });
    i = next;
    if (!is(code, i, ',')) break;
    i++;
  }
  return items;
};

const aliasAt = (code: Code, i: number, end: number): string | null =>
  i + 1 < end && is(code, i, 'as') && isName(code, i + 1) ? nameAt(code, i + 1) : null;

const fromImports = (code: Code, from: number, end: number): Parsed[] => {
  let i = from;
  let dots = '';
  for (; i < end && (is(code, i, '.') || is(code, i, '...')); i++) dots += is(code, i, '.') ? '.' : '...';
  const name = is(code, i, 'import') ? { parts: [], next: i } : dottedNameAt(code, i);
  if (!is(code, name.next, 'import') || name.next >= end || name.next === from) return [];
  const source = dots + name.parts.join('.');
  const place = { start: startOf(code, from), end: endOf(code, name.next - 1) };
  const names = importedNames(code, name.next + 1, end);
  if (names.length === 0 && name.parts.length > 0) return [{ module: source, bound: null, ...place, own: place }];
  const separator = source.endsWith('.') ? '' : '.';
  return names.map(({ imported, as, own }) => {
    const module = source + separator + imported;
    return { module, bound: imported === '*' ? null : { name: as, module }, ...place, own };
  });
};

interface ImportedName {
  readonly imported: string;
  readonly as: string;
  readonly own: ImportItem['own'];
}

const importedNames = (code: Code, from: number, end: number): ImportedName[] => {
  const names: ImportedName[] = [];
  for (let i = from; i < end; i++) {
    const start = startOf(code, i);
    if (is(code, i, '*')) names.push({ imported: '*', as: '*', own: { start, end: endOf(code, i) } });
    if (kindAt(code, i) !== Kind.name) continue;
    const imported = nameAt(code, i);
    const alias = aliasAt(code, i + 1, end);
    if (alias !== null) i += 2;
    names.push({ imported, as: alias ?? imported, own: { start, end: endOf(code, i) } });
  }
  return names;
};
