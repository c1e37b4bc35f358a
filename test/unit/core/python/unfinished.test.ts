import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPython } from '#core';

const secret = '"hunter2-Prod!"';

const cases: readonly (readonly [title: string, text: string, names: readonly string[]])[] = [
  ['a call that was never closed', `connect(password=${secret}`, []],
  ['the line end behind it', `connect(password=${secret}\n`, []],
  ['a comma behind it', `connect(password=${secret},\n`, []],
  ['lines below that begin statements', `connect(password=${secret}\nimport os\ntoken = ${secret}\n`, ['token']],
  ['lines below that may go on in it', `connect(password=${secret}\ntoken = ${secret}\nx = 1\n`, ['token']],
  ['a call over several lines', `connect(\n    user="a",\n    password=${secret},\n\ntoken = ${secret}\n`, ['token']],
  ['an inner call that was closed', `connect(login(password=${secret})`, []],
  ['an outer call around it', `run(connect(password=${secret}\ndef f(): pass\n`, []],
  ['a dictionary', `d = {"password": ${secret}\n`, []],
  ['an argument list in a block', `def f():\n    connect(password=${secret}\n    token = ${secret}\n`, ['token']],
  ['a block that ends', `def f():\n    connect(password=${secret}\ntoken = ${secret}\n`, ['token']],
  ['a block on the line of its header', `if x: connect(password=${secret}\ntoken = ${secret}\n`, ['token']],
  ['a comment and blank lines between', `connect(password=${secret}\n# )\n\n  # x\ntoken = ${secret}\n`, ['token']],
  ['line ends of Windows', `connect(password=${secret}\r\ntoken = ${secret}\r\n`, ['token']],
  ['what stands before the bracket', `token = ${secret}; connect(password=${secret}\n`, ['token']],
  ['a default behind the bracket of another', `def f(a, password=${secret}\n`, []],
  ['a comparison', `if check(password == ${secret}\n`, []],
];

for (const [title, text, names] of cases) {
  test(`unfinished: ${title}`, () => {
    assert.deepEqual(
      readPython(text).strings.map(({ name }) => name),
      names,
    );
  });
}

test('finished: a bracket that was left open elsewhere hides no value', () => {
  const around = ['print(\n', 'x = foo(1, [2\n', 'class A(\n', 'd = {\n', 'f("\n'];
  for (const open of around) {
    const after = readPython(`${open}token = ${secret}\nconnect(password=${secret})\n`);
    assert.deepEqual(new Set(after.strings.map(({ name }) => name)), new Set(['token', 'password']), open);
    const before = readPython(`token = ${secret}\nconnect(password=${secret})\n${open}`);
    assert.deepEqual(new Set(before.strings.map(({ name }) => name)), new Set(['token', 'password']), open);
  }
});

test('finished: what a line binds below an open bracket has its name, whatever its form', () => {
  const lines = [`token = ${secret}`, `self.token = ${secret}`, `token: str = ${secret}`, `d["token"] = ${secret}`];
  for (const line of lines)
    assert.deepEqual(
      readPython(`foo(1\n${line}\nx = 1\n`).strings.map(({ name }) => name),
      ['token'],
      line,
    );
});

test('a call is finished by its bracket, wherever that stands', () => {
  for (const text of [`connect(password=${secret})`, `connect(\npassword=${secret}\n)`, `connect(password=${secret}]`])
    assert.deepEqual(
      readPython(text).strings.map(({ name }) => name),
      ['password'],
      text,
    );
});
