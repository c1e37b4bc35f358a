import { Kind, type Tokens } from './lexer/tokens.ts';

/** The tokens of a text. */
export type Code = Tokens;

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

/** True when every character of token i, a name, is ASCII. */
export const isAscii = (code: Code, i: number): boolean => {
  if (!code.hasWideNames) return true;
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
