import { Class, classOf } from './lexer/characters.ts';
import { Kind, type Tokens } from './lexer/tokens.ts';
import { keywordIn, operatorIn } from './lexer/words.ts';

/** The tokens that mean something (no comments, no blank lines), each knowing the bracket it stands in. */
export interface Code extends Tokens {
  readonly text: string;
  /** What each token is, as a {@link Word}, a character code or its kind. */
  readonly words: Uint8Array;
  /** Index of the innermost bracket token still open at token i; -1 outside all. */
  readonly enclosing: Int32Array;
}

/** Leaves out comments and line ends that end nothing. */
export const meaningful = (text: string, tokens: Tokens): Code => {
  const { count } = tokens;
  const columns = {
    text,
    kinds: new Uint8Array(count),
    words: new Uint8Array(count),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    enclosing: new Int32Array(count),
  };
  return { ...columns, count: fill(columns, tokens) };
};

const fill = ({ text, kinds, words, starts, ends, enclosing }: Omit<Code, 'count'>, tokens: Tokens): number => {
  const open: number[] = [];
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] as number;
    if (kind === Kind.comment || kind === Kind.nl) continue;
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    const word = wordOf(text, kind, start, end);
    const sign = kind === Kind.op && word < 128 ? classOf(word) : Class.other;
    if (sign === Class.close) open.pop();
    // A statement end closes everything: the lexer only puts one where it gave the brackets up.
    if (kind === Kind.newline) while (open.length > 0) open.pop();
    kinds[count] = kind;
    words[count] = word;
    starts[count] = start;
    ends[count] = end;
    enclosing[count] = open.length === 0 ? -1 : (open[open.length - 1] as number);
    if (sign === Class.open) open.push(count);
    count++;
  }
  return count;
};

const wordOf = (text: string, kind: number, start: number, end: number): number => {
  if (kind === Kind.name) return keywordIn(text, start, end, kind);
  return kind === Kind.op ? operatorIn(text, start, end) : kind;
};

/** Word of token i; 0 beyond the ends. */
export const wordAt = (code: Code, i: number): number => (i >= 0 && i < code.count ? (code.words[i] as number) : 0);

export const kindAt = (code: Code, i: number): number =>
  i >= 0 && i < code.count ? (code.kinds[i] as number) : Kind.end;

export const startOf = (code: Code, i: number): number => code.starts[Math.min(i, code.count - 1)] ?? 0;

export const endOf = (code: Code, i: number): number => code.ends[Math.min(i, code.count - 1)] ?? 0;

/** True when token i is the name, keyword or operator `word`. */
export const is = (code: Code, i: number, word: string): boolean => {
  const kind = kindAt(code, i);
  if (kind !== Kind.name && kind !== Kind.op) return false;
  const start = code.starts[i] as number;
  return (code.ends[i] as number) - start === word.length && code.text.startsWith(word, start);
};

export const isName = (code: Code, i: number): boolean => kindAt(code, i) === Kind.name;

/** True when every character of token i is ASCII. */
export const isAscii = (code: Code, i: number): boolean => {
  const end = code.ends[i] as number;
  for (let k = code.starts[i] as number; k < end; k++) if (code.text.charCodeAt(k) > 127) return false;
  return true;
};

/** A name as Python sees it: identifiers are NFKC-normalised, so that `ｏｓ` is `os`. */
export const nameAt = (code: Code, i: number): string => {
  const name = code.text.slice(code.starts[i], code.ends[i]);
  return isAscii(code, i) ? name : name.normalize('NFKC');
};

/** `a.b.c` from token i on. */
export interface DottedName {
  readonly parts: readonly string[];
  /** Token after it. */
  readonly next: number;
}

export const dottedNameAt = (code: Code, i: number): DottedName => {
  const parts: string[] = [];
  let next = i;
  while (isName(code, next)) {
    parts.push(nameAt(code, next));
    if (!is(code, next + 1, '.') || !isName(code, next + 2)) return { parts, next: next + 1 };
    next += 2;
  }
  return { parts, next };
};
