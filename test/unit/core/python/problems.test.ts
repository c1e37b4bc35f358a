import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPython } from '../../../../src/core/python/index.ts';

/** Text from the place of each problem on, up to the end of its line. */
const problems = (text: string): string[] =>
  readPython(text).problems.map(({ offset }) => text.slice(offset).split('\n', 1)[0] ?? '');

const broken: readonly (readonly [title: string, text: string, problems: string[], imports: string[]])[] = [
  ['a print statement', 'print "a"\nimport b', ['"a"'], ['b']],
  ['an exec statement', 'exec "import a" in b\nimport c', ['"import a" in b'], ['c']],
  ['a parameter taken apart', 'def f(a, (b, c)): import d', ['(b, c)): import d'], ['d']],
  [
    'notebook magics',
    '%matplotlib inline\n!pip install a\nimport b\n?b',
    ['%matplotlib inline', '!pip install a', '?b'],
    ['b'],
  ],
  ['a cell magic', '%%time\nimport a', ['%%time'], ['a']],
  ['two values without a comma', 'f(a b)\nimport c', ['b)'], ['c']],
  ['an operator without its operand', 'a = b +\nimport c', [''], ['c']],
  ['a word where none fits', 'return return\nimport a', ['return'], ['a']],
  ['one a statement', '$ $ $\nimport a', ['$ $ $', '$ $', '$'], ['a']],
];

for (const [title, text, expected, imports] of broken) {
  test(`${title} is a problem, and hides nothing`, () => {
    const file = readPython(text);
    assert.deepEqual(problems(text), expected);
    assert.ok(file.problems.every(({ hides }) => !hides));
    assert.deepEqual(
      file.imports.map(({ module }) => module),
      imports,
    );
  });
}

const valid: readonly string[] = [
  'type A[T: (int, str) = int, *B, **C] = dict[T, A]',
  'type = match = case = lazy = _ = 1',
  'match[a]: int = 3\nmatch(a)\nmatch.a(b)[c]\nprint(match, case)',
  'match a, *b:\n  case {"c": d, **e} | [f, *_] as g if h: pass\n  case -1 + 2j: pass',
  'async def f():\n  async with a as b, c: pass\n  async for d in e: return [f async for f in g if await h]',
  'try: pass\nexcept* (A, B) as c: pass',
  'try: pass\nexcept A, B: pass',
  'x[1:2, ::3, *a, b:=c]',
  'f(**a, b=c, *d)',
  'lambda a, /, b=1, *c, d, **e: (yield)',
  'a = yield b, *c',
  'del a, (b), [c]',
  'raise A from B',
  'assert a, b',
  'x = *a, b',
  'for x in *a, b: pass\nelse: pass',
  'while (a := b): continue',
  '@a.b[c](d)\nclass E[T](F, metaclass=G, *H): pass',
  'def f(a: int = 1, /, *b: *C, d, **e) -> f: ...',
  'x = a if b else c if d else lambda: e',
  'x = not a in b is not c not in d',
  'print(a, file=b); a @ b; a @= c; ~a ** -b',
  'with (a as b, c as d,): pass\nwith (a, b): pass\nwith (a): pass',
  '{**a, b: c}; {*a, b}; {a: b for a, b in c if d for e in f}',
  '[*a for a in b]; {**a for a in b}',
  'f"{a!r:>{b}} {c=} {d:%H:%M}" t"{e}"',
  'global a, b\nnonlocal c',
  'x: int\nx: int = 1\nx.y: int = 2\n(x): int = 3',
];

for (const text of valid) {
  test(`no problem in ${JSON.stringify(text)}`, () => assert.deepEqual(readPython(text).problems, []));
}

test('nesting deeper than anybody writes is passed over and said', () => {
  for (const piece of ['(', '[', 'f(', '{a: ', 'lambda: ', 'not ', 'a[']) {
    const file = readPython(`${piece.repeat(10_000)}\nimport a\n`);
    assert.ok(
      file.problems.some(({ hides }) => hides),
      piece,
    );
    assert.equal(file.imports[0]?.module, 'a', piece);
    assert.equal(file.calls.length, 0);
  }
});

test('two hundred brackets, as many as Python takes, are read', () => {
  const file = readPython(`x = ${'f('.repeat(200)}${')'.repeat(200)}`);
  assert.deepEqual(file.problems, []);
  assert.equal(file.calls.length, 200);
});
