import { type Code, dottedNameAt, endOf, is, isAscii, nameAt, startOf, wordAt } from './code.ts';
import { builtinImporters, type DynamicReader, dynamicImports, dynamicReader } from './dynamic-imports.ts';
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
  const wanted = wantedNames([...bindings.keys(), ...builtinImporters, 'getattr']);
  for (let s = 0; s < statements.length; s++) {
    const { first, end } = statements[s] as Statement;
    if (isImport(code, first)) continue;
    for (let i = first; i < end; i++) {
      if (code.words[i] !== Kind.name || !wanted(code, i) || wordAt(code, i - 1) === Sign.dot) continue;
      facts.push(...factsAt(reader, s, i, bindings, seen));
    }
  }
  return facts;
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

const factsAt = (reader: DynamicReader, s: number, i: number, bindings: Bindings, seen: Set<string>): ImportFact[] => {
  const { code, statements } = reader.source;
  const { first, end } = statements[s] as Statement;
  const facts: ImportFact[] = [];
  const range = { start: startOf(code, first), end: endOf(code, end - 1), sole: true };
  for (const { module, how, next } of meaningsAt(code, i, bindings)) {
    const place = { start: startOf(code, i), end: endOf(code, next - 1), statement: range };
    const dynamic = dynamicImports(reader, module, next);
    if (dynamic !== null) facts.push(...dynamic.map((fact) => ({ ...place, ...fact })));
    if (dynamic === null && module.includes('.') && next - i > 1 && !is(code, next, '=') && isNew(seen, module))
      facts.push({ module, how, use: true, ...place });
  }
  return facts;
};

const isNew = (seen: Set<string>, module: string): boolean => !seen.has(module) && seen.add(module) !== null;

/** What the dotted name at token i stands for; `getattr(os, "system")` is `os.system`. */
const meaningsAt = (
  code: Code,
  i: number,
  bindings: Bindings,
): { module: string; how: ImportFact['how']; next: number }[] => {
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
  if (builtinImporters.includes(root) && !bindings.has(root))
    return parts.length > 1 ? [] : [{ module: `builtins.${root}`, how: 'static', next }];
  return expand(parts, bindings).map((meaning) => ({ ...meaning, next }));
};

/** All that a dotted name may stand for; nothing when no import binds its first part. */
export const expand = (parts: readonly string[], bindings: Bindings): { module: string; how: ImportFact['how'] }[] =>
  (bindings.get(parts[0] ?? '') ?? []).map(({ module, how }) => ({
    module: [module, ...parts.slice(1)].join('.'),
    how,
  }));
