import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Range } from '../bot.ts';

/** Something wrong with a text as YAML, and where. */
export interface YamlError extends Range {
  readonly cause: string;
}

/** A text read as YAML, with the way from keys to places. */
export interface YamlText {
  readonly yaml: Document;
  readonly errors: readonly YamlError[];
  /** The place of the value at `keys`; with `key`, of that key of it; the nearest known place above otherwise. */
  rangeOf(keys: readonly PropertyKey[], key?: string | null): Range;
  placeAt(offset: number): { readonly line: number; readonly column: number };
  /** As plain values; null when aliases multiply it beyond reason. */
  value(): { readonly value: unknown } | null;
}

/** What people write is small and repeats little; more than these is an attack on the reader's memory or time. */
const limits = { units: 1024 * 1024, depth: 60, aliases: 50, errors: 100 } as const;

/** Reads YAML that a person or a stranger wrote. Never throws, and takes time in proportion to the text. */
export const readYaml = (text: string): YamlText => {
  const refusal = refused(text);
  const lines = new LineCounter();
  // The parser's own search for keys that stand twice takes the square of their number.
  const yaml = parseDocument(refusal === null ? text : '', {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const found = [...yaml.errors, ...yaml.warnings].map(({ pos, message }) => ({
    start: Math.min(pos[0], text.length),
    end: Math.min(Math.max(pos[0] + 1, pos[1]), text.length),
    cause: causeIn(message),
  }));
  const errors = refusal ? [refusal] : [...found, ...twiceIn(yaml.contents)].slice(0, limits.errors);
  return {
    yaml,
    errors,
    rangeOf: (keys, key = null) => rangeIn(yaml, keys, key),
    placeAt: (offset) => placeIn(lines, Math.min(offset, text.length)),
    value: () => plainValue(yaml),
  };
};

/** The parser's word for a line that is just begun says nothing to whoever types it. */
const causeIn = (message: string): string => {
  const [first = message] = message.split('\n', 1);
  return /^Implicit (map )?keys need/.test(first) ? 'a key is followed by ":" on the same line' : first;
};

const placeIn = (lines: LineCounter, offset: number): { line: number; column: number } => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** Nesting without end overflows a stack or, in one regular expression of the parser, ends the whole process. */
const refused = (text: string): YamlError | null => {
  if (text.length > limits.units) return { start: 0, end: 0, cause: 'bigger than 1 MB' };
  const deep = new RegExp(`^[ \\t?:-]{${4 * limits.depth}}`, 'm').exec(text);
  const at = deep?.index ?? bracketsDeeperThan(limits.depth, text);
  return at === null ? null : { start: at, end: at, cause: `nested more than ${limits.depth} levels deep` };
};

const bracketsDeeperThan = (most: number, text: string): number | null => {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
    if (depth > most) return i;
  }
  return null;
};

/** Keys that stand twice in one map: which of them holds would be a matter of luck. */
const twiceIn = (node: unknown): readonly YamlError[] => {
  if (isSeq(node)) return node.items.flatMap(twiceIn);
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }): readonly YamlError[] => {
    if (!isScalar(key)) return twiceIn(value);
    const name = String(key.value);
    const isTwice = seen.has(name);
    seen.add(name);
    const here = isTwice ? [{ ...startAndEnd(key), cause: `the key "${name}" stands here twice` }] : [];
    return [...here, ...twiceIn(value)];
  });
};

const startAndEnd = ({ range }: Node): Range => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

const plainValue = (yaml: Document): { value: unknown } | null => {
  try {
    return { value: yaml.toJS({ maxAliasCount: limits.aliases }) };
  } catch {
    return null;
  }
};

const rangeIn = (yaml: Document, keys: readonly PropertyKey[], key: string | null): Range => {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = depth === 0 ? yaml.contents : yaml.getIn(keys.slice(0, depth), true);
    if (key !== null && depth === keys.length && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      if (pair && isScalar(pair.key) && pair.key.range) return startAndEnd(pair.key);
    }
    if ((node as Node | undefined)?.range) return startAndEnd(node as Node);
  }
  return { start: 0, end: 0 };
};
