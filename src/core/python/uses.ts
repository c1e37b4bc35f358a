import { type Code, dottedNameAt, endOf, is, isAscii, nameAt, startOf, wordAt } from './code.ts';
import { builtinImporters, type DynamicReader, dynamicImports, dynamicReader, isImporter } from './dynamic-imports.ts';
import type { ImportFact } from './facts.ts';
import type { HowOf } from './how.ts';
import { type ImportItem, isLazyImport } from './imports.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import { plainString } from './literals.ts';
import type { Statement } from './statements.ts';

/** Names bound by imports, with all they may stand for. */
export type Bindings = ReadonlyMap<string, readonly { module: string; how: ImportFact['how'] }[]>;

export const bindingsOf = (items: readonly ImportItem[], howOf: HowOf): Bindings => {
  const bindings = new Map<string, { module: string; how: ImportFact['how'] }[]>();
  for (const { bound, in: statement } of items) {
    if (bound === null || bound.module.startsWith('.')) continue;
    const known = bindings.get(bound.name) ?? [];
    if (!known.some(({ module }) => module === bound.module))
      known.push({ module: bound.module, how: howOf(statement.block) });
    bindings.set(bound.name, known);
  }
  return bindings;
};

/**
 * Attributes of imported modules that are called or read, each at its first use, and imports made by calls; `read` reads
 * the text that `exec` runs.
 */
export const usesOf = (
  source: DynamicReader['source'],
  bindings: Bindings,
  read: DynamicReader['read'],
): ImportFact[] => {
  const { code, statements } = source;
  const facts: ImportFact[] = [];
  const seen = new Set<string>();
  const reader = dynamicReader(source, read);
  // Names as written that can give nothing more: most of a text says again what it said before.
  const settled = new Set<string>();
  const wanted = wantedNames([...bindings.keys(), ...builtinImporters, builtinsName, 'getattr']);
  for (let s = 0; s < statements.length; s++) {
    const { first, end } = statements[s] as Statement;
    if (isImport(code, first)) continue;
    for (let i = first; i < end; i++) {
      if (code.words[i] !== Kind.name || !wanted(code, i) || wordAt(code, i - 1) === Sign.dot) continue;
      const next = dottedEnd(code, i);
      const written = code.text.slice(code.starts[i], code.ends[next - 1]);
      if (settled.has(written)) continue;
      const meanings = meaningsAt(code, i, bindings);
      for (const meaning of meanings) factsAt(reader, s, i, meaning, seen, facts);
      if (!saysMore(code, i, next, meanings)) settled.add(written);
    }
  }
  return facts;
};

/** Token after the dotted name at token i. */
const dottedEnd = (code: Code, i: number): number => {
  let next = i + 1;
  while (code.words[next] === Sign.dot && code.kinds[next + 1] === Kind.name) next += 2;
  return next;
};

/** Says whether token i is one of some names; most are ruled out by their first character and length alone. */
const wantedNames = (names: readonly string[]): ((code: Code, i: number) => boolean) => {
  const all = new Set(names);
  const slots = new Uint8Array(128 * 64);
  const slotOf = (first: number, length: number): number => (first & 127) * 64 + (length & 63);
  for (const name of names) slots[slotOf(name.charCodeAt(0), name.length)] = 1;
  return (code, i) => {
    const start = code.starts[i] as number;
    const first = code.text.charCodeAt(start);
    // Beyond ASCII a name may be shorter or longer than what Python makes of it.
    const ascii = first < 128 && slots[slotOf(first, (code.ends[i] as number) - start)] === 0;
    return !(ascii && isAscii(code, i)) && all.has(nameAt(code, i));
  };
};

const isImport = (code: Code, first: number): boolean => {
  const word = wordAt(code, first);
  return word === Word.import || word === Word.from || isLazyImport(code, first);
};

type Meaning = { readonly module: string; readonly how: ImportFact['how']; readonly next: number };

/** Adds what one meaning of the name at token i comes to. */
const factsAt = (
  reader: DynamicReader,
  s: number,
  i: number,
  { module, how, next }: Meaning,
  seen: Set<string>,
  facts: ImportFact[],
): void => {
  const { code, statements } = reader.source;
  // Given a value, or the name of an argument.
  if (is(code, next, '=')) return;
  const dynamic = dynamicImports(reader, module, next);
  const isUse = dynamic === null && module.includes('.') && next - i > 1 && isNew(seen, module);
  if (dynamic === null && !isUse) return;
  const { first, end } = statements[s] as Statement;
  const statement = { start: startOf(code, first), end: endOf(code, end - 1), sole: true };
  const place = { start: startOf(code, i), end: endOf(code, next - 1), statement };
  if (isUse) facts.push({ module, how, use: true, ...place });
  else for (const fact of dynamic ?? []) facts.push({ ...place, ...fact });
};

/** True when the same name may come to something else where it stands the next time. */
const saysMore = (code: Code, i: number, next: number, meanings: readonly Meaning[]): boolean =>
  is(code, next, '=') ||
  hasDetours.some((name) => is(code, i, name)) ||
  meanings.some(({ module }) => isImporter(module));

const isNew = (seen: Set<string>, module: string): boolean => !seen.has(module) && seen.add(module) !== null;

/** What the dotted name at token i stands for; `getattr(os, "system")` is `os.system`, `__builtins__["exec"]` is `exec`. */
const meaningsAt = (code: Code, i: number, bindings: Bindings): Meaning[] => {
  if (is(code, i, 'getattr') && is(code, i + 1, '(')) {
    const owner = dottedNameAt(code, i + 2);
    const name = is(code, owner.next, ',') ? plainString(code, owner.next + 1) : null;
    const next = owner.next + 3;
    return name === null
      ? []
      : expand(owner.parts, bindings).map((m) => ({ ...m, module: `${m.module}.${name}`, next }));
  }
  const { parts, next } = dottedNameAt(code, i);
  const [root = ''] = parts;
  if (root === builtinsName && is(code, next, '[') && is(code, next + 2, ']'))
    return expand([root, plainString(code, next + 1) ?? ''], bindings).map((m) => ({ ...m, next: next + 3 }));
  if (builtinImporters.includes(root) && !bindings.has(root))
    return parts.length > 1 ? [] : [{ module: `builtins.${root}`, how: 'static', next }];
  return expand(parts, bindings).map((meaning) => ({ ...meaning, next }));
};

/** The module of Python's own functions, under the name by which every file has it; in some it is a dictionary. */
const builtinsName = '__builtins__';
const unbound: readonly { module: string; how: ImportFact['how'] }[] = [];
const builtins: typeof unbound = [{ module: 'builtins', how: 'static' }];

/** Names that lead to something else by what follows them. */
const hasDetours = ['getattr', builtinsName];

/** All that a dotted name may stand for; nothing when no import binds its first part. */
export const expand = (parts: readonly string[], bindings: Bindings): { module: string; how: ImportFact['how'] }[] => {
  const [root = '', ...rest] = parts;
  const bound = bindings.get(root) ?? (root === builtinsName ? builtins : unbound);
  return bound.map(({ module, how }) => ({ module: [module, ...rest].join('.'), how }));
};
