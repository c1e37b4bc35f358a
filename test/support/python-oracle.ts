// Our front end against what CPython itself says of a text: every token, import, call, function and string.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parsePython, readPython, stringValueAt } from '../../src/core/python/index.ts';
import { lex } from '../../src/core/python/lexer/lexer.ts';
import { Kind, type Tokens } from '../../src/core/python/lexer/tokens.ts';
import { Node } from '../../src/core/python/tree/nodes.ts';
import { lineAt, lineStarts } from '../../src/core/text/lines.ts';

export const oracleProgram = join(import.meta.dirname, '..', 'integration', 'core', 'fixtures', 'oracle.py');

/** What the oracle says of one text; `skipped` when that Python can't read it. */
export interface OracleAnswer {
  readonly skipped?: string;
  /** True when this Python knows the places inside f-strings. */
  readonly fields: boolean;
  readonly tokens: readonly number[];
  readonly imports: readonly (readonly [line: number, module: string])[];
  /** Ranges of the call and of what is called, and the number of arguments. */
  readonly calls: readonly (readonly number[])[];
  readonly functions: readonly (readonly [start: number, end: number, name: string])[];
  readonly strings: readonly (readonly [start: number, end: number, value: string | null])[];
}

/** How much was compared, and what was not equal. */
export interface Comparison {
  readonly counts: Record<'files' | 'skipped' | 'tokens' | 'imports' | 'calls' | 'functions' | 'strings', number>;
  readonly differences: string[];
}

export const newComparison = (): Comparison => ({
  counts: { files: 0, skipped: 0, tokens: 0, imports: 0, calls: 0, functions: 0, strings: 0 },
  differences: [],
});

export const countsLine = ({ counts }: Comparison): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** A file is in one of every `step` samples, always the same ones, wherever the tree stands. */
export const isSampled = (path: string, step: number): boolean => {
  let hash = 2166136261;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 16777619);
  return (hash >>> 0) % step === 0;
};

/** The whole of it, minutes long, instead of a sample. */
export const isFullRun = process.env.BOTYARD_TEST_ORACLE === 'full';

/** Compares files by the oracle run under a Python on this machine. */
export const compareFiles = async (python: string, files: readonly string[], into: Comparison): Promise<void> => {
  const child = spawn(python, [oracleProgram], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(files.join('\n'));
  for await (const line of createInterface({ input: child.stdout })) {
    const { path, answer } = JSON.parse(line) as { path: string; answer: OracleAnswer };
    compare(path, readFileSync(path, 'utf8'), answer, into);
  }
};

/** Compares one text. */
export const compare = (path: string, text: string, answer: OracleAnswer, into: Comparison): void => {
  const { counts } = into;
  if (answer.skipped !== undefined) {
    counts.skipped++;
    return;
  }
  counts.files++;
  const differ = (what: keyof Comparison['counts'], ours: readonly string[], theirs: readonly string[]): void => {
    counts[what] += theirs.length;
    const [a, b] = [[...ours].sort(), [...theirs].sort()];
    const at = b.findIndex((row, i) => row !== a[i]);
    if (at >= 0 || a.length !== b.length)
      into.differences.push(`${path}: ${what}: CPython ${b[at] ?? b.length}, we ${a[at] ?? a.length}`);
  };
  differ('tokens', ourTokens(text, answer.fields), theirTokens(text, answer.tokens));
  differ('imports', ourImports(text), answer.imports.map(String));
  differ('functions', ourFunctions(text), answer.functions.map(String));
  differ('calls', ourCalls(text, answer.fields), answer.calls.map(String));
  differ(
    'strings',
    ourStrings(text, answer.fields),
    answer.strings.map(([start, end]) => `${start},${end}`),
  );
  for (const [start, end, value] of answer.strings) {
    const ours = value === null ? null : stringValueAt(text, start, end);
    if (ours !== value) into.differences.push(`${path}: the string at ${start}`);
  }
  for (const { offset } of readPython(text).problems) into.differences.push(`${path}: a problem at ${offset}`);
};

/** Ours as the oracle counts: the text between fields is none. */
const ourTokens = (text: string, fields: boolean): string[] => {
  const { code: tokens } = lex(text);
  const flat = fields ? flatTokens(tokens) : joinedTokens(tokens);
  return theirTokens(text, flat);
};

const uncounted: readonly number[] = [Kind.fMiddle];

const flatTokens = (tokens: Tokens): number[] => {
  const flat: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] as number;
    if (!uncounted.includes(kind)) flat.push(kind, tokens.starts[i] as number, tokens.ends[i] as number);
  }
  return flat;
};

/** Before Python 3.12 an f-string is one token. */
const joinedTokens = (tokens: Tokens): number[] => {
  const flat: number[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] as number;
    if (kind === Kind.fStart && depth++ === 0) flat.push(Kind.string, tokens.starts[i] as number, 0);
    if (kind === Kind.fEnd && --depth === 0) flat[flat.length - 1] = tokens.ends[i] as number;
    if (depth > 0 || kind === Kind.fEnd || uncounted.includes(kind)) continue;
    flat.push(kind, tokens.starts[i] as number, tokens.ends[i] as number);
  }
  return flat;
};

/** Line ends by their start alone: where the last line has none, the two count its width differently. */
const theirTokens = (text: string, flat: readonly number[]): string[] => {
  const rows: string[] = [];
  const ended = text.trimEnd().length;
  for (let i = 0; i < flat.length; i += 3) {
    const [kind, start, end] = [flat[i] as number, flat[i + 1] as number, flat[i + 2] as number];
    const bare = kind === Kind.end || kind === Kind.dedent || kind === Kind.newline;
    rows.push(bare ? `${kind} ${start < ended ? start : 'end'}` : `${kind} ${start} ${end}`);
  }
  return rows;
};

const ourImports = (text: string): string[] => {
  const lines = lineStarts(text);
  return parsePython(text).items.map((item) => `${lineAt(lines, item.statement.start) + 1},${item.module}`);
};

const ourFunctions = (text: string): string[] =>
  readPython(text).functions.map(({ start, end, name }) => `${start},${end},${name}`);

const ourCalls = (text: string, fields: boolean): string[] => {
  const { calls, source } = readPython(text);
  const hidden = insideStrings(text, fields);
  return calls
    .filter(({ node }) => !hidden.has(node))
    .map((call) => {
      const { start, end, callee } = call;
      const parts = [start, end, callee.start, callee.end, call.arguments.length];
      return source.tree.nodes.kinds[call.node] === Node.call ? String(parts) : 'open';
    });
};

const ourStrings = (text: string, fields: boolean): string[] => {
  const { code, tree } = parsePython(text);
  const { kinds, firsts, ends, count } = tree.nodes;
  const hidden = insideStrings(text, fields);
  const rows: string[] = [];
  for (let i = 0; i < count; i++) {
    if (kinds[i] !== Node.string || hidden.has(i)) continue;
    rows.push(`${code.starts[firsts[i] as number]},${code.ends[(ends[i] as number) - 1]}`);
  }
  return rows;
};

/** Nodes in the fields of strings, where the oracle's Python does not know their places. */
const insideStrings = (text: string, fields: boolean): ReadonlySet<number> => {
  const hidden = new Set<number>();
  if (fields) return hidden;
  const { kinds, subs, count } = parsePython(text).tree.nodes;
  for (let i = 0; i < count; i++) {
    if (kinds[i] === Node.string) for (let k = subs[i] as number; k < i; k++) hidden.add(k);
  }
  return hidden;
};
