import { once } from '../once.ts';
import { type AskedNames, askedNames, isAsked } from './asked-names.ts';
import { type Bindings, builtinsName, expand, type Meaning } from './bindings.ts';
import { type Code, dottedNameAt, endOf, is, nameAt, startOf, wordAt } from './code.ts';
import {
  builtinImporters,
  type DynamicReader,
  dynamicImports,
  dynamicReader,
  isImporter,
  leadsToImporter,
} from './dynamic-imports.ts';
import type { ImportFact } from './facts.ts';
import { isLazyImport } from './imports.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import { plainString } from './literals.ts';
import { isParameter, isShadowed, type Shadows, shadowsOf } from './shadows.ts';
import type { Statement } from './statements.ts';

/** A text on the way through it. */
interface Reading {
  readonly reader: DynamicReader;
  readonly bindings: Bindings;
  /** True: attributes that are used are asked for; false: imports that are made by calls. */
  readonly wantsUses: boolean;
  /** The names that may say something before a dot, and those that do also when none follows. */
  readonly asked: AskedNames;
  readonly telling: AskedNames;
  readonly shadows: () => Shadows | null;
  /** Modules that were used already. */
  readonly seen: Set<string>;
  /** Names as written that can give nothing more: most of a text says again what it said before. */
  readonly settled: Set<string>;
  readonly facts: ImportFact[];
}

/** Attributes of imported modules that are called or read, each at its first use; `read` reads the text that `exec` runs. */
export const usesOf = (
  source: DynamicReader['source'],
  bindings: Bindings,
  read: DynamicReader['read'],
): ImportFact[] => factsIn(source, bindings, read, true);

/** Imports made by calls: few names lead to one, so that a text without these is gone through quickly. */
export const importsByCall = (
  source: DynamicReader['source'],
  bindings: Bindings,
  read: DynamicReader['read'],
): ImportFact[] => factsIn(source, bindings, read, false);

const factsIn = (
  source: DynamicReader['source'],
  bindings: Bindings,
  read: DynamicReader['read'],
  wantsUses: boolean,
): ImportFact[] => {
  const { code, statements } = source;
  const telling = askedNames([...namesOf(bindings, isImporter), ...always]);
  const asked = askedNames([...(wantsUses ? bindings.names.keys() : namesOf(bindings, leadsToImporter)), ...always]);
  const reading: Reading = {
    reader: dynamicReader(source, read),
    bindings,
    wantsUses,
    asked,
    telling,
    shadows: once(() => shadowsOf(code, statements, bindings, asked)),
    seen: new Set(),
    settled: new Set(),
    facts: [],
  };
  for (let s = 0; s < statements.length; s++) usesIn(reading, s, statements[s] as Statement);
  return reading.facts;
};

/** Names that an import binds to something of a kind. */
const namesOf = ({ names }: Bindings, isSuch: (module: string) => boolean): readonly string[] => {
  const found: string[] = [];
  for (const [name, meanings] of names) if (meanings.some(({ module }) => isSuch(module))) found.push(name);
  return found;
};

const usesIn = (reading: Reading, s: number, { first, end, block, opens }: Statement): void => {
  const { asked, telling, shadows } = reading;
  const { code } = reading.reader.source;
  if (isImport(code, first)) return;
  for (let i = first; i < end; i++) {
    if (code.words[i] !== Kind.name) continue;
    const names = code.words[i + 1] === Sign.dot ? asked : telling;
    if (!isAsked(names, code, i) || wordAt(code, i - 1) === Sign.dot) continue;
    const hidden = shadows();
    if (hidden !== null && isShadowed(hidden, nameAt(code, i), block)) continue;
    if (opens === null || !isParameter(code, opens, i)) useAt(reading, s, i);
  }
};

const useAt = (reading: Reading, s: number, i: number): void => {
  const { reader, bindings, settled } = reading;
  const { code } = reader.source;
  const next = dottedEnd(code, i);
  const written = code.text.slice(code.starts[i], code.ends[next - 1]);
  if (settled.has(written)) return;
  const meanings = meaningsAt(code, i, bindings);
  for (const meaning of meanings) factsAt(reading, s, i, meaning);
  if (!saysMore(code, i, next, meanings)) settled.add(written);
};

/** Token after the dotted name at token i. */
const dottedEnd = (code: Code, i: number): number => {
  let next = i + 1;
  while (code.words[next] === Sign.dot && code.kinds[next + 1] === Kind.name) next += 2;
  return next;
};

const isImport = (code: Code, first: number): boolean => {
  const word = wordAt(code, first);
  return word === Word.import || word === Word.from || isLazyImport(code, first);
};

/** A meaning, and the token behind the name that has it. */
type MeaningAt = Meaning & { readonly next: number };

/** Adds what one meaning of the name at token i comes to. */
const factsAt = (reading: Reading, s: number, i: number, { module, how, next }: MeaningAt): void => {
  const { reader, wantsUses, seen, facts } = reading;
  const { code, statements } = reader.source;
  // Given a value, or the name of an argument.
  if (is(code, next, '=')) return;
  const dynamic = dynamicImports(reader, module, next);
  const isUse = wantsUses && dynamic === null && module.includes('.') && next - i > 1 && isNew(seen, module);
  if (dynamic === null && !isUse) return;
  const { first, end } = statements[s] as Statement;
  const statement = { start: startOf(code, first), end: endOf(code, end - 1), sole: true };
  const place = { start: startOf(code, i), end: endOf(code, next - 1), statement };
  if (isUse) facts.push({ module, how, use: true, ...place });
  else for (const fact of dynamic ?? []) if (fact.use === wantsUses) facts.push({ ...place, ...fact });
};

/** True when the same name may come to something else where it stands the next time. */
const saysMore = (code: Code, i: number, next: number, meanings: readonly MeaningAt[]): boolean =>
  is(code, next, '=') ||
  hasDetours.some((name) => is(code, i, name)) ||
  meanings.some(({ module }) => isImporter(module));

const isNew = (seen: Set<string>, module: string): boolean => !seen.has(module) && seen.add(module) !== null;

/** What the dotted name at token i stands for; `getattr(os, "system")` is `os.system`, `__builtins__["exec"]` is `exec`. */
const meaningsAt = (code: Code, i: number, bindings: Bindings): MeaningAt[] => {
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
  if (builtinImporters.includes(root) && !bindings.names.has(root))
    return parts.length > 1 ? [] : [{ module: `builtins.${root}`, how: 'static', next }];
  return expand(parts, bindings).map((meaning) => ({ ...meaning, next }));
};

/** Names that lead to something else by what follows them. */
const hasDetours = ['getattr', builtinsName];

/** Names that every file has, by which something may be imported. */
const always = [...builtinImporters, ...hasDetours];

export { type Bindings, bindingsOf } from './bindings.ts';
