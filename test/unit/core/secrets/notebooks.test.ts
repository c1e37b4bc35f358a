import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeCells } from '../../../../src/core/secrets/notebooks.ts';

const cell = (type: string, source: unknown): object => ({ cell_type: type, metadata: {}, outputs: [], source });
const notebook = (...cells: readonly object[]): string => JSON.stringify({ cells, nbformat: 4 });
const texts = (text: string): readonly string[] => codeCells(text).map((one) => one.text);

test('the cells of code are read as they were written, those of words are not', () => {
  const text = notebook(cell('markdown', ['a = 1']), cell('code', ['a = "ç\\n"\n', 'b\t= 2']), cell('code', 'c = 3\n'));
  assert.deepEqual(texts(text), ['a = "ç\\n"\nb\t= 2', 'c = 3\n']);
});

test('the type of a cell may stand behind its lines', () => {
  const turned = (type: string, source: unknown): object => ({ source, cell_type: type });
  assert.deepEqual(texts(notebook(turned('code', ['a']), turned('markdown', ['b']), turned('code', ['c']))), [
    'a',
    'c',
  ]);
});

test('a place in a cell is one in the notebook, behind escapes of every kind', () => {
  const text = notebook(cell('code', ['x = "\u0007é\\"\n', 'senha = "…"\n'])).replaceAll('é', '\\u00e9');
  const [one] = codeCells(text);
  const at = one?.at(one.text.indexOf('senha')) ?? -1;
  assert.equal(text.slice(at, at + 5), 'senha');
});

test('lines for the notebook and for the shell are blank', () => {
  assert.deepEqual(texts(notebook(cell('code', ['%pip install a\n', '  !ls\n', 'a = 1 % 2']))), [
    `${' '.repeat(14)}\n${' '.repeat(5)}\na = 1 % 2`,
  ]);
});

for (const text of [
  '',
  '{',
  '"source": [',
  '"cell_type": "code", "source": ["a',
  '"cell_type": "code", "source": "\\u00',
])
  test(`half a notebook is read as far as it goes: ${text}`, () => assert.ok(texts(text).length < 2));
