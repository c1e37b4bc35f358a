import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { fileTree } from '../../support/file-tree.ts';
import { type RecordedIo, recordedIo } from '../../support/recorded-io.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const secret = 'password = "hunter2-Prod!"\n';
const called = async (
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
  ...calls: string[][]
): Promise<{ cwd: string; codes: number[]; io: RecordedIo }> => {
  const cwd = await fileTree(await tempFolder(t), files);
  const io = recordedIo({ cwd, home: await tempFolder(t) });
  const codes: number[] = [];
  for (const words of calls) codes.push(await run(words, io));
  return { cwd, codes, io };
};

test('an inventory is data on stdout, and what is found does not decide its exit', async (t) => {
  const { codes, io } = await called(t, { 'a/bot.py': secret }, ['inventory', '.', '--format', 'json']);
  assert.deepEqual(codes, [0]);
  assert.equal(JSON.parse(io.said.out).totals.error, 1);
  assert.doesNotMatch(io.said.out, /hunter2/);
});

test('an inventory that could not see everything ends with 2', async (t) => {
  const { codes, io } = await called(t, { 'a/bot.py': new Uint8Array([0]) }, ['inventory', '.']);
  assert.deepEqual(codes, [2]);
  assert.match(io.said.out, /could not look/);
});

test('the name of the output says its form; a table for other programs begins with a mark', async (t) => {
  const files = { 'a/bot.py': secret };
  const names = ['x.csv', 'x.html', 'x.json', 'x.txt'];
  const { cwd, codes, io } = await called(t, files, ...names.map((name) => ['inventory', 'a', '--output', name]));
  assert.deepEqual(codes, [0, 0, 0, 0]);
  assert.equal(io.said.out, '');
  const texts = await Promise.all(names.map((name) => readFile(join(cwd, name), 'utf8')));
  assert.deepEqual(
    texts.map((text) => text.slice(0, 6)),
    ['\ufeffbot,f', '<!doct', '{\n  "s', 'BOT  F'],
  );
});

test('an output that cannot be written is said', async (t) => {
  const { codes, io } = await called(t, { 'a/bot.py': '', file: '' }, ['inventory', 'a', '--output', 'file/x.csv']);
  assert.deepEqual(codes, [2]);
  assert.match(io.said.err, /file/);
});

test('a baseline is written, holds, and is pruned; check shows what it knows when asked', async (t) => {
  const { cwd, codes, io } = await called(
    t,
    { 'a/bot.py': secret },
    ['check', 'a'],
    ['baseline', 'write', 'a'],
    ['check', 'a'],
    ['check', 'a', '--all'],
    ['baseline', 'write', 'a'],
  );
  assert.deepEqual(codes, [1, 0, 0, 0, 2]);
  assert.match(io.said.out, /error \(known\) {2}secret-literal/);
  await fileTree(cwd, { 'a/bot.py': 'x = 1\n' });
  assert.equal(await run(['baseline', 'prune', 'a'], io), 0);
  assert.match(await readFile(join(cwd, 'a', 'botyard.baseline.json'), 'utf8'), /"findings": \[\]/);
});

test('no verb but write and prune touches a baseline', async (t) => {
  const { cwd, io } = await called(t, { 'a/bot.py': secret }, ['baseline', 'write', 'a']);
  const path = join(cwd, 'a', 'botyard.baseline.json');
  const before = await readFile(path, 'utf8');
  await fileTree(cwd, { 'a/bot.py': `${secret}${secret}`, 'a/b.py': secret });
  for (const words of [
    ['check', 'a'],
    ['check', 'a', '--all'],
    ['baseline', 'show', 'a'],
    ['baseline', 'prune', 'a'],
  ])
    await run(words, io);
  assert.equal(await run(['inventory', '.', '--baseline'], io), 0);
  assert.equal(await readFile(path, 'utf8'), before);
});
