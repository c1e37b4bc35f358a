import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CallFact, readPython } from '../../../../src/core/python/index.ts';

const calls = (text: string): readonly CallFact[] => readPython(text).calls;

/** `name(arguments)` of each call, a string in quotes, a keyword with its name, a value that is no name by its kind. */
const shown = (text: string): string[] =>
  calls(text).map(({ name, method, arguments: given }) => {
    const args = given.map((argument) => {
      const value = argument.value.kind === 'string' ? JSON.stringify(argument.value.text) : argument.value.text;
      return `${argument.spread}${argument.name === null ? '' : `${argument.name}=`}${value ?? argument.value.kind}`;
    });
    return `${name ?? `?.${method}`}(${args.join(', ')})`;
  });

const argumentCases: readonly (readonly [title: string, text: string, calls: string[]])[] = [
  ['by position and keyword', 'f(a, "b", c=1, d=e.f)', ['f(a, "b", c=1, d=e.f)']],
  ['spread', 'f(*a, **b)', ['f(*a, **b)']],
  ['constants', 'f(True, False, None, x=...)', ['f(true, false, none, x=other)']],
  ['displays', 'f([a], (a,), {a}, {a: b}, lambda: a)', ['f(list, tuple, set, dict, lambda)']],
  ['a generator', 'f(x for x in y)', ['f(other)']],
  ['strings side by side', 'f("a" "b", f"{c}", f"d")', ['f("ab", null, "d")']],
  ['nested', 'a.b(c.d(e))', ['c.d(e)', 'a.b(call)']],
  ['chained', 'a.b(1).c(2)', ['a.b(1)', '?.c(2)']],
  ['of what has no name', 'a[0](1); (lambda: b)()', ['?.null(1)', '?.null()']],
  ['in a field of an f-string', 'f"{a(b)}"', ['a(b)']],
  ['in defaults, decorators and annotations', '@a(1)\ndef f(x: b() = c()) -> d(): pass', ['a(1)', 'b()', 'c()', 'd()']],
  ['none in a pattern, one in its guard', 'match x:\n  case P(y=1) if f(y): pass', ['f(y)']],
  ['none that is half-typed', 'f(a, g(b)\nh(c)', ['g(b)', 'h(c)']],
  ['none in a string that never ends', 'f("a)\ng()', ['g()']],
  ['after a line of Python 2', 'print "a", b(c)\nd()', ['b(c)', 'd()']],
];

for (const [title, text, expected] of argumentCases) {
  test(`arguments: ${title}`, () => assert.deepEqual(shown(text), expected));
}

const meaningCases: readonly (readonly [title: string, text: string, meanings: string[]])[] = [
  ['through an alias', 'import requests as r\nr.get(u)', ['requests.get']],
  ['through a from import', 'from os import path as p\np.join(a)', ['os.path.join']],
  ['all that it may be', 'try: import a as m\nexcept ImportError: import b as m\nm.f()', ['a.f', 'b.f']],
  ['the name itself when nothing brought it', 'x.y()', ['x.y']],
  ['lazily imported', 'lazy from a import b\nb()', ['a.b']],
];

for (const [title, text, expected] of meaningCases) {
  test(`meanings: ${title}`, () => assert.deepEqual(calls(text)[0]?.meanings, expected));
}

const resultCases: readonly (readonly [text: string, result: object])[] = [
  ['f()', { kind: 'discarded' }],
  ['await f()', { kind: 'discarded' }],
  ['a = f()', { kind: 'assigned', names: ['a'] }],
  ['a = await (f())', { kind: 'assigned', names: ['a'] }],
  ['a.b: int = f()', { kind: 'assigned', names: ['a.b'] }],
  ['a = b = f()', { kind: 'assigned', names: ['a', 'b'] }],
  ['a, (b) = f()', { kind: 'assigned', names: ['a', 'b'] }],
  ['a[0] = f()', { kind: 'assigned', names: [] }],
  ['(a := f())', { kind: 'assigned', names: ['a'] }],
  ['a[f()] = b', { kind: 'other' }],
  ['a = b or f()', { kind: 'other' }],
  ['a += f()', { kind: 'other' }],
  ['with f() as a: pass', { kind: 'with', names: ['a'] }],
  ['with b as a, f(): pass', { kind: 'with', names: [] }],
  ['with (b as a, f() as c,): pass', { kind: 'with', names: ['c'] }],
  ['return f()', { kind: 'returned' }],
  ['a = yield f()', { kind: 'returned' }],
  ['lambda: f()', { kind: 'returned' }],
  ['if f(): pass', { kind: 'other' }],
];

for (const [text, expected] of resultCases) {
  test(`result of the call in ${JSON.stringify(text)}`, () => assert.deepEqual(calls(text)[0]?.result, expected));
}

test('the value of a call may be the argument of another, or what another goes on from', () => {
  const [inner, outer] = calls('g(x=f())');
  assert.deepEqual(inner?.result, { kind: 'argument', call: outer?.node });
  assert.equal(calls('f().g()')[0]?.result.kind, 'receiver');
  assert.equal(calls('f()[0]')[0]?.result.kind, 'receiver');
  assert.equal(calls('f()()')[0]?.result.kind, 'receiver');
});

test('a call knows the blocks around it, and the function or class it runs in', () => {
  const text = [
    'class C:',
    '  @decorated()',
    '  async def f(self, a=default()):',
    '    for x in y:',
    '      try:',
    '        with z: inner()',
    '      except E: caught()',
    '      else: fine()',
    '      finally: last()',
    '    return lambda: later()',
  ].join('\n');
  const rows = calls(text).map(
    ({ name, within, path, deferred }) =>
      `${name} in ${within?.name ?? 'file'}: ${path.join(' ')}${deferred ? ' deferred' : ''}`,
  );
  assert.deepEqual(rows, [
    'decorated in C: ',
    'default in C: ',
    'inner in f: with try for',
    'caught in f: except for',
    'fine in f: else for',
    'last in f: finally for',
    'later in f:  deferred',
  ]);
});

test('a call and what is called have their ranges', () => {
  const text = 'x = (a.b)(c)\n';
  const [call] = calls(text);
  assert.equal(text.slice(call?.start, call?.end), '(a.b)(c)');
  assert.equal(text.slice(call?.callee.start, call?.callee.end), 'a.b');
  assert.equal(call?.name, 'a.b');
});

test('functions and classes have their ranges, and know what they stand in', () => {
  const text = 'class A:\n  @d\n  async def b(self):\n    def c(): pass\n    return c;\n\nx = 1\n';
  const rows = readPython(text).functions.map(
    ({ kind, name, async, start, end, within }) =>
      `${kind} ${name} ${async} in ${within?.name ?? 'file'}: ${JSON.stringify(text.slice(start, end))}`,
  );
  assert.deepEqual(rows, [
    `class A false in file: ${JSON.stringify(text.slice(0, text.indexOf('\n\nx')))}`,
    `function b true in A: ${JSON.stringify(text.slice(text.indexOf('async'), text.indexOf('\n\nx')))}`,
    'function c false in b: "def c(): pass"',
  ]);
});

test('what a call means is decided where it stands: a parameter or a variable is not the module of its name', () => {
  const text =
    'import requests\ndef f(requests):\n    requests.get(a)\n    g(b=lambda: requests.put(c))\nrequests.post(d)\n';
  const named = calls(text).filter(({ method }) => method !== null);
  assert.deepEqual(
    named.map((call) => [call.name, call.meanings]),
    [
      ['requests.get', []],
      ['requests.put', []],
      ['requests.post', ['requests.post']],
    ],
  );
});
