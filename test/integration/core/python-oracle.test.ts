import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareFiles, countsLine, isFullRun, isSampled, newComparison } from '../../support/python-oracle.ts';
import { unpackedPackage } from '../../support/python-packages.ts';

const python = process.env.BOTYARD_TEST_PYTHON ?? 'python3';

/** About so many files of each; all of them in a full run. Some systems' Python comes without its tests. */
const wanted = 180;

/**
 * Python files below a folder. Left out: files made to be broken, and one with identifiers that CPython's parser takes and
 * the tokenize module, written in Python, does not.
 */
const pythonFiles = (root: string): string[] => {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.py') && !/site-packages|dist-packages|tokenizedata|test_unicode_identifiers/.test(path),
  );
  const step = isFullRun ? 1 : Math.max(1, Math.floor(all.length / wanted));
  return all
    .filter((path) => isSampled(path.replaceAll('\\', '/'), step))
    .sort()
    .map((path) => join(root, path));
};

const standardLibrary = (): string =>
  spawnSync(python, ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' }).stdout.trim();

test("the standard library with its tests is read as CPython's tokenize and ast read it", async (t) => {
  const comparison = newComparison();
  await compareFiles(python, pythonFiles(standardLibrary()), comparison);
  t.diagnostic(countsLine(comparison));
  assert.deepEqual(comparison.differences.slice(0, 10), []);
  assert.ok(comparison.counts.files >= 100, `only ${comparison.counts.files} files`);
  assert.ok(comparison.counts.calls >= 10_000, `only ${comparison.counts.calls} calls`);
});

for (const name of ['django==5.2.8', 'sympy==1.14.0']) {
  test(`${name} is read as CPython's tokenize and ast read it`, async (t) => {
    const comparison = newComparison();
    await compareFiles(python, pythonFiles(unpackedPackage(python, name)), comparison);
    t.diagnostic(countsLine(comparison));
    assert.deepEqual(comparison.differences.slice(0, 10), []);
    assert.ok(comparison.counts.files >= 50, `only ${comparison.counts.files} files`);
  });
}
