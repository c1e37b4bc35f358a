import type { Range } from '../bot.ts';

/** JSON with the places of its values; where it breaks off, what stands before is there. */
export type JsonValue = JsonString | JsonObject | (Range & { readonly kind: 'other' });

export interface JsonString extends Range {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonObject extends Range {
  readonly kind: 'object';
  readonly entries: readonly (readonly [key: JsonString, value: JsonValue])[];
}

interface Scanner {
  readonly text: string;
  at: number;
  problem: Range | null;
}

const deepest = 64;

/** Arrays are skipped over: no list of ours hides in one. */
export const readJson = (text: string): { value: JsonValue | null; problem: Range | null } => {
  const scanner: Scanner = { text, at: 0, problem: null };
  const value = readValue(scanner, 0);
  skipSpace(scanner);
  if (scanner.at < text.length) fail(scanner);
  return { value, problem: scanner.problem };
};

const fail = (scanner: Scanner): null => {
  const end = Math.min(scanner.at + 1, scanner.text.length);
  scanner.problem ??= { start: Math.min(scanner.at, end), end };
  return null;
};

const space = /\s*/y;
const token = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;

const skipSpace = (scanner: Scanner): string => {
  space.lastIndex = scanner.at;
  scanner.at += space.exec(scanner.text)?.[0].length ?? 0;
  return scanner.text.charAt(scanner.at);
};

const readValue = (scanner: Scanner, depth: number): JsonValue | null => {
  const c = skipSpace(scanner);
  if (depth > deepest) return fail(scanner);
  if (c === '{') return readObject(scanner, depth);
  if (c === '[') return readArray(scanner, depth);
  return readToken(scanner);
};

const readToken = (scanner: Scanner): JsonValue | null => {
  token.lastIndex = scanner.at;
  const written = token.exec(scanner.text)?.[0];
  if (written === undefined) return fail(scanner);
  const range = { start: scanner.at, end: scanner.at + written.length };
  scanner.at = range.end;
  if (!written.startsWith('"')) return { kind: 'other', ...range };
  return { kind: 'string', value: stringOf(written), ...range };
};

const stringOf = (written: string): string => {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
};

const readObject = (scanner: Scanner, depth: number): JsonObject => {
  const start = scanner.at++;
  const entries: (readonly [JsonString, JsonValue])[] = [];
  readList(scanner, '}', () => {
    const key = readToken(scanner);
    if (key?.kind !== 'string' || skipSpace(scanner) !== ':') return fail(scanner) !== null;
    scanner.at++;
    const value = readValue(scanner, depth + 1);
    if (value !== null) entries.push([key, value]);
    return value !== null;
  });
  return { kind: 'object', entries, start, end: scanner.at };
};

const readArray = (scanner: Scanner, depth: number): JsonValue => {
  const start = scanner.at++;
  readList(scanner, ']', () => readValue(scanner, depth + 1) !== null);
  return { kind: 'other', start, end: scanner.at };
};

/** Reads what `next` reads, with commas between, up to `close`; stops where something else stands. */
const readList = (scanner: Scanner, close: string, next: () => boolean): void => {
  if (skipSpace(scanner) !== close) {
    for (;;) {
      skipSpace(scanner);
      if (!next()) return;
      if (skipSpace(scanner) !== ',') break;
      scanner.at++;
    }
  }
  if (scanner.problem === null && skipSpace(scanner) !== close) fail(scanner);
  else if (scanner.problem === null) scanner.at++;
};
