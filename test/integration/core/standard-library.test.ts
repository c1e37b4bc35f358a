import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isStandardLibrary } from '#core';
import { knownStandardLibrary } from '../../../src/core/distributions/standard-library.ts';
import { pyodideFolder } from '../../support/python-packages.ts';

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

for (const version of ['314.0.7', '315.0.0-alpha.2']) {
  test(`the table is what Python ${version} says, private modules too`, async () => {
    const folder = await pyodideFolder(version);
    const { loadPyodide } = (await import(pathToFileURL(join(folder, 'pyodide.mjs')).href)) as {
      loadPyodide(options: { indexURL: string }): Promise<{ runPython(code: string): string }>;
    };
    const answer = JSON.parse((await loadPyodide({ indexURL: `${folder}/` })).runPython(question)) as Answer;
    compare(answer);
    const python = { major: 3, minor: answer[0] };
    assert.deepEqual(
      answer[1].filter((name) => !isStandardLibrary(name, python)),
      [],
    );
  });
}
