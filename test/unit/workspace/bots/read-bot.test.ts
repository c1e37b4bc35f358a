import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpath, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, defaultPolicy, isFailure } from '../../../../src/core/index.ts';
import {
  botFromFiles,
  listBot,
  packArchive,
  planArchive,
  readArchive,
  readBot,
} from '../../../../src/workspace/index.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

test('a bot is read with its name, its entry, its Python and its texts', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'orders.botproj': '{"name": "orders"}',
    'bot.py': '\ufeffprint(1)\n',
    'pkg/a.py': 'x = 1\n',
    '.python-version': '# ours\n3.11.4\n',
    'resources/data.csv': 'a',
    '.venv/lib/b.py': '',
    '.venv/pyvenv.cfg': '',
    'node_modules/c.py': '',
  });
  const { bot } = await readBot(folder);
  assert.equal(bot.id, 'orders');
  assert.equal(bot.entry, 'bot.py');
  assert.deepEqual(bot.python, { major: 3, minor: 11 });
  assert.deepEqual([...bot.files.keys()].sort(), ['.python-version', 'bot.py', 'orders.botproj', 'pkg/a.py']);
  assert.deepEqual(bot.files.get('bot.py'), { text: 'print(1)\n' });
  assert.deepEqual((await readBot(folder, { python: '3.9' })).bot.python, { major: 3, minor: 9 });
  await assert.rejects(readBot(folder, { python: 'snake' }), (error) => isFailure(error, 'usage'));
});

test('a lock of 50 MB is named and not read', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': '', 'uv.lock': 'version = 1\n' });
  await truncate(join(folder, 'uv.lock'), 50 * 1024 * 1024);
  const { bot } = await readBot(folder);
  assert.deepEqual(bot.files.get('uv.lock'), { unreadable: 'too-big' });
  const result = check(bot, defaultPolicy('sha256:0'), { today: '2026-11-22' });
  assert.deepEqual(
    [result.verdict, ...result.problems.map(({ path, data }) => `${path} ${data.cause}`)],
    ['unknown', 'uv.lock too-big'],
  );
});

test('what cannot be read stands in the bot by name', async (t) => {
  const outside = await fileTree(await tempFolder(t), { 'evil.py': 'import os\n' });
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': '',
    'latin.py': Uint8Array.of(0x23, 0xe7),
    'utf16.py': Uint8Array.of(0xff, 0xfe, 0x61, 0),
    'nul.py': 'a\0b',
    'big.py': 'x'.repeat(2 * 1024 * 1024 + 1),
  });
  await symlink(join(outside, 'evil.py'), join(folder, 'linked.py'));
  await symlink(outside, join(folder, 'pkg'));
  await symlink('nowhere.py', join(folder, 'gone.py'));
  await symlink('.', join(folder, 'ring'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.py')]);
  const { bot } = await readBot(folder);
  const unreadable = [...bot.files].flatMap(([path, file]) => ('text' in file ? [] : [`${path} ${file.unreadable}`]));
  assert.deepEqual(unreadable.sort(), [
    'big.py too-big',
    'gone.py not-a-file',
    'latin.py not-utf8',
    'linked.py link-outside',
    'nul.py binary',
    'pipe.py not-a-file',
    'utf16.py not-utf8',
  ]);
  assert.equal(bot.files.size, 8);
});

test('a listing holds the same files in the same order as a reading, and says where each Python file stands', async (t) => {
  const outside = await fileTree(await tempFolder(t), { 'evil.py': '' });
  const folder = await fileTree(await tempFolder(t), { 'bot.py': '', 'b/z.py': '', 'b/a/c.pyw': '', 'b.py': '' });
  await symlink(join(outside, 'evil.py'), join(folder, 'linked.py'));
  await symlink(outside, join(folder, 'pkg'));
  const [{ bot: read }, { bot: listed, python }] = [await readBot(folder), await listBot(folder)];
  assert.deepEqual([...listed.files.keys()], [...read.files.keys()]);
  assert.deepEqual(listed.files.get('linked.py'), { unreadable: 'link-outside' });
  const root = await realpath(folder);
  assert.deepEqual(
    [...python],
    ['b/a/c.pyw', 'b/z.py', 'b.py', 'bot.py'].map((path) => [path, join(root, path)]),
  );
});

test('requirement files are read as PowerShell writes them, and lock files may be larger than code', async (t) => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': '',
    'requirements.txt': utf16('requests==2.0\r\n'),
    'constraints.txt': utf16('a==1').subarray(0, -1),
    'pyproject.toml': utf16('[project]'),
    'uv.lock': `#${'x'.repeat(3 * 1024 * 1024)}`,
    'poetry.lock': `#${'x'.repeat(16 * 1024 * 1024)}`,
  });
  const { bot } = await readBot(folder);
  assert.deepEqual(bot.files.get('requirements.txt'), { text: 'requests==2.0\r\n' });
  assert.deepEqual(bot.files.get('constraints.txt'), { unreadable: 'not-utf8' });
  assert.deepEqual(bot.files.get('pyproject.toml'), { unreadable: 'not-utf8' });
  assert.ok('text' in (bot.files.get('uv.lock') ?? {}));
  assert.deepEqual(bot.files.get('poetry.lock'), { unreadable: 'too-big' });
});

test('a lone file is a bot of one file', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'script.py': 'x = 1\n', 'other.py': '' });
  const read = await readBot(join(folder, 'script.py'));
  assert.equal(read.folder, folder);
  assert.deepEqual(
    { ...read.bot, files: [...read.bot.files.keys()] },
    { id: 'script', entry: 'script.py', python: read.bot.python, files: ['script.py'] },
  );
});

test('a folder that is not there is a failure', async (t) => {
  const gone = join(await tempFolder(t), 'gone');
  await assert.rejects(readBot(gone), (error) => isFailure(error, 'folder-not-readable'));
});

test('the bot in an archive is the bot on disk', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'pyproject.toml': '[project]\nrequires-python = ">=3.9,<3.13"\n[tool.botyard]\nname = "orders"\nentry = "run.py"\n',
    'run.py': 'x = 1\n',
    'pkg/bad.py': Uint8Array.of(0xe7),
  });
  const { bot } = await readBot(folder);
  const archived = botFromFiles(readArchive(await packArchive(folder, await planArchive(folder))), 'other');
  assert.deepEqual(archived, bot);
  assert.equal(bot.entry, 'run.py');
  assert.deepEqual(bot.python, { major: 3, minor: 12 });
});
