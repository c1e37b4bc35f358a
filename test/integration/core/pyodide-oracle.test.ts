import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import {
  type Comparison,
  compare,
  countsLine,
  isFullRun,
  isSampled,
  newComparison,
  type OracleAnswer,
  oracleProgram,
} from '../../support/python-oracle.ts';
import { pyodideFolder } from '../../support/python-packages.ts';

interface Pyodide {
  runPython(code: string): unknown;
  readonly globals: { get(name: string): (text: string) => string };
}

/** One file in so many; all of them in a full run. */
const step = isFullRun ? 1 : 4;
const fixtures = join(import.meta.dirname, 'fixtures');

/** A CPython of that version under Node, asked text by text. */
const oracleOf = async (folder: string): Promise<(text: string) => OracleAnswer> => {
  const { loadPyodide } = (await import(pathToFileURL(join(folder, 'pyodide.mjs')).href)) as {
    loadPyodide(options: { indexURL: string }): Promise<Pyodide>;
  };
  const pyodide = await loadPyodide({ indexURL: `${folder}/` });
  pyodide.runPython(readFileSync(oracleProgram, 'utf8'));
  const answer = pyodide.globals.get('answer_json');
  return (text) => JSON.parse(answer(text)) as OracleAnswer;
};

/** The standard library that comes with it, so the newest syntax that Python itself uses. */
const ownLibrary = (folder: string): [path: string, text: string][] => {
  const files = unzipSync(readFileSync(join(folder, 'python_stdlib.zip')), {
    filter: ({ name }) => name.endsWith('.py') && isSampled(name, step),
  });
  return Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
};

const compareAll = (
  answer: (text: string) => OracleAnswer,
  texts: readonly (readonly [string, string])[],
): Comparison => {
  const comparison = newComparison();
  for (const [path, text] of texts) compare(path, text, answer(text), comparison);
  return comparison;
};

for (const [version, ...cases] of [
  ['314.0.7', 'python-3.14.py'],
  ['315.0.0-alpha.2', 'python-3.14.py', 'python-3.15.py'],
] as const) {
  test(`Python ${version.slice(0, 1)}.${version.slice(1, 3)} says the same of its standard library and its new syntax`, async (t) => {
    const folder = pyodideFolder(version);
    const answer = await oracleOf(folder);
    const own = cases.map((name): [string, string] => [name, readFileSync(join(fixtures, name), 'utf8')]);
    const syntax = compareAll(answer, own);
    assert.equal(syntax.counts.files, cases.length, 'this Python reads all of its cases');
    assert.deepEqual(syntax.differences, []);
    const library = compareAll(answer, ownLibrary(folder));
    t.diagnostic(countsLine(library));
    assert.deepEqual(library.differences.slice(0, 10), []);
    assert.ok(library.counts.files >= 30, `only ${library.counts.files} files`);
  });
}
