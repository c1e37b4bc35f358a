import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { parsePython, readPython, stringValueAt } from '../../../src/core/python/index.ts';
import { lex } from '../../../src/core/python/lexer/lexer.ts';
import { Kind, type Tokens } from '../../../src/core/python/lexer/tokens.ts';
import { lineAt, lineStarts } from '../../../src/core/text/lines.ts';

interface Answer {
  path: string;
  skipped?: string;
  tokens: number[];
  imports: [number, string][];
  strings: [number, string][];
}

const oracle = join(import.meta.dirname, 'fixtures', 'oracle.py');
const python = process.env.BOTYARD_TEST_PYTHON ?? 'python3';
const answers: Answer[] = [];

/**
 * A sample spread over the whole library: every nth file of it. Left out: files made to be broken, and one with identifiers
 * that CPython's parser takes and the tokenize module, written in Python, does not.
 */
const sample = (wanted: number): string[] => {
  const found = spawnSync(python, ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' });
  const root = found.stdout.trim();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('.py') && !/site-packages|dist-packages|tokenizedata|test_unicode_identifiers/.test(path),
    )
    .sort();
  const step = Math.max(1, Math.floor(files.length / wanted));
  return files.filter((_, i) => i % step === 0).map((path) => join(root, path));
};

before(async () => {
  const files = sample(Number(process.env.BOTYARD_TEST_ORACLE_FILES ?? 300));
  const child = spawn(python, [oracle], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(files.join('\n'));
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as Answer;
    if (answer.skipped === undefined) answers.push(answer);
  }
});

/** Ours as the oracle counts: an f-string is one token, comments and blank line ends are none. */
const asCPython = (tokens: Tokens): number[] => {
  const flat: number[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] as number;
    if (kind === Kind.fStart && depth++ === 0) flat.push(Kind.string, tokens.starts[i] as number, 0);
    if (kind === Kind.fEnd && --depth === 0) flat[flat.length - 1] = tokens.ends[i] as number;
    if (depth > 0 || kind === Kind.fEnd || kind === Kind.nl || kind === Kind.comment) continue;
    flat.push(kind, tokens.starts[i] as number, tokens.ends[i] as number);
  }
  return flat;
};

/** Comments out, and line ends by their start alone: where the last line has none, the two count its width differently. */
const comparable = (flat: readonly number[], text: string): string[] => {
  const rows: string[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const [kind, start, end] = [flat[i] as number, flat[i + 1] as number, flat[i + 2] as number];
    if (kind === Kind.end || kind === Kind.dedent || kind === Kind.newline)
      rows.push(`${kind} ${text.slice(0, start).trimEnd().length === start ? start : 'later'}`);
    else rows.push(`${kind} ${start} ${end}`);
  }
  return rows;
};

test('a few hundred files of the standard library were compared', (t) => {
  t.diagnostic(`${answers.length} files, ${answers.reduce((n, { tokens }) => n + tokens.length / 3, 0)} tokens`);
  assert.ok(answers.length >= 200, `only ${answers.length}`);
});

test("every token begins and ends where CPython's tokenizer says", () => {
  for (const { path, tokens } of answers) {
    const text = readFileSync(path, 'utf8');
    const [ours, wanted] = [comparable(asCPython(lex(text).tokens), text), comparable(tokens, text)];
    const at = wanted.findIndex((row, i) => row !== ours[i]);
    assert.ok(at < 0, `${path}: token ${at}: CPython ${wanted[at]}, we ${ours[at]}`);
    assert.equal(ours.length, wanted.length, path);
  }
});

test('valid Python has no problems', () => {
  for (const { path } of answers) assert.deepEqual(readPython(readFileSync(path, 'utf8')).problems, [], path);
});

test("every import is the one CPython's parser sees, on its line", () => {
  let count = 0;
  for (const { path, imports } of answers) {
    const text = readFileSync(path, 'utf8');
    const lines = lineStarts(text);
    const key = ([line, module]: readonly [number, string]): string => `${line} ${module}`;
    const ours = parsePython(text).items.map((item) => key([lineAt(lines, item.statement.start) + 1, item.module]));
    assert.deepEqual(ours.sort(), imports.map(key).sort(), path);
    count += imports.length;
  }
  assert.ok(count > 1000, `only ${count} imports`);
});

test('every string literal has the value that CPython gives it', () => {
  for (const { path, strings } of answers) {
    const text = readFileSync(path, 'utf8');
    const { tokens } = lex(text);
    const ends = new Map<number, number>();
    for (let i = 0; i < tokens.count; i++) ends.set(tokens.starts[i] as number, tokens.ends[i] as number);
    for (const [start, value] of strings) {
      const ours = stringValueAt(text, start, ends.get(start) ?? start);
      assert.equal(ours, value, `${path} at ${start}`);
    }
  }
});
