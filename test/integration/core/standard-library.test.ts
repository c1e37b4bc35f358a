import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isStandardLibrary } from '#core';
import { knownStandardLibrary } from '../../../src/core/distributions/standard-library.ts';
import { pyodideFolder, unpackedPackage } from '../../support/python-packages.ts';

/** What a Python says of itself. */
const question = 'import json, sys; json.dumps([sys.version_info[1], sorted(sys.stdlib_module_names)])';

type Answer = readonly [minor: number, names: readonly string[]];

/** Importable in every Python, though not in its list. */
const unlisted = new Set(['__main__', 'test']);

const isPublic = (name: string): boolean => !name.startsWith('_');

const compare = ([minor, names]: Answer): void => {
  const python = { major: 3, minor };
  assert.deepEqual(
    names.filter((name) => isPublic(name) && !isStandardLibrary(name, python)),
    [],
    `in Python 3.${minor} and not in the table`,
  );
  const listed = new Set(names);
  const more = knownStandardLibrary.filter((name) => isStandardLibrary(name, python) && !listed.has(name));
  assert.deepEqual(
    more.filter((name) => isPublic(name) && !unlisted.has(name)),
    [],
    `in the table and not in Python 3.${minor}`,
  );
};

test("the table of the standard library is what this machine's Python says", () => {
  const answer = execFileSync('python3', ['-c', question.replace('json.dumps(', 'print(json.dumps(').concat(')')], {
    encoding: 'utf8',
  });
  compare(JSON.parse(answer) as Answer);
});

/** Each in a process of its own: two of them in one get in each other's way. */
const askPyodide = (folder: string): Answer => {
  const program = `const { loadPyodide } = await import(process.argv[1]);
    const python = await loadPyodide({ indexURL: process.argv[2] });
    console.log(python.runPython(process.argv[3]));`;
  const words = [pathToFileURL(join(folder, 'pyodide.mjs')).href, `${folder}/`, question];
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, ...words], { encoding: 'utf8' });
  return JSON.parse(said.trim().split('\n').pop() ?? '') as Answer;
};

for (const [version, minor] of [
  ['0.22.1', 10],
  ['0.23.4', 11],
  ['0.27.7', 12],
  ['0.29.5', 13],
  ['314.0.7', 14],
  ['315.0.0-alpha.2', 15],
] as const) {
  test(`the table is what Python 3.${minor} says, private modules too`, () => {
    const answer = askPyodide(pyodideFolder(version));
    assert.equal(answer[0], minor);
    compare(answer);
    assert.deepEqual(
      answer[1].filter((name) => !isStandardLibrary(name, { major: 3, minor })),
      [],
    );
  });
}

/** What is in the lists below by the machine that they were made on. */
const byAccident =
  /^(lib|xxlimited|xxsubtype|_xxsubinterpreters|__phello__|_sysconfigdata\w*|_(test|xxtest)\w*|_ctypes_test)$/;

/** Not seen there: Windows' own, and a module written in C that nobody imports by its name. */
const unseen = new Set(['nt', 'pyexpat']);

for (const minor of [8, 9]) {
  test(`the table is what others have listed for Python 3.${minor}, which has no list of its own`, () => {
    const file = join(unpackedPackage('python3', 'stdlib-list==0.12.0'), 'stdlib_list', 'lists', `3.${minor}.txt`);
    const listed = new Set(
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((module) => module.replace(/\..*/s, '').trim()),
    );
    const python = { major: 3, minor };
    assert.ok(listed.size > 200);
    assert.deepEqual(
      [...listed].filter((name) => !isStandardLibrary(name, python) && !byAccident.test(name)),
      [],
    );
    const more = knownStandardLibrary.filter((name) => isStandardLibrary(name, python) && !listed.has(name));
    assert.deepEqual(
      more.filter((name) => isPublic(name) && !unlisted.has(name) && !unseen.has(name)),
      [],
    );
  });
}
