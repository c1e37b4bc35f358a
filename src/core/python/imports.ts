import { type Code, dottedNameAt, endOf, is, isName, kindAt, nameAt, startOf } from './code.ts';
import { Kind } from './lexer/tokens.ts';
import type { ImportFact } from './python-file.ts';
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

/** What one statement imports; nothing when it is another statement. A half-typed one gives what is plain already. */
export const importsOf = (code: Code, statement: Statement): readonly ImportItem[] => {
  const { first, end } = statement;
  const items = is(code, first, 'import')
    ? plainImports(code, first + 1, end)
    : is(code, first, 'from')
      ? fromImports(code, first + 1, end)
      : [];
  const whole = { start: startOf(code, first), end: endOf(code, end - 1), sole: items.length === 1 };
  return items.map((item) => ({ ...item, statement: whole, in: statement }));
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
