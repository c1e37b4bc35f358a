import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '../../../../src/core/index.ts';
import { planArchive } from '../../../../src/workspace/archive/plan.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const botproj = '{"name": "orders"}';
const small = { files: 5, bytes: 1_000, large: 100 };

test('each file is in or out with its reason', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': '',
    'pkg/part.py': '',
    'requirements.txt': '',
    'uv.lock': '',
    'orders.botproj': botproj,
    'pyproject.toml': '[tool.botyard]\ninclude = [\n  "models", # weights\n  "*.sql",\n]\n',
    '.python-version': '3.12',
    'resources/a/b.csv': '',
    'models/m.onnx': '',
    'q.sql': '',
    'README.md': '',
    'notes.txt': '',
    'tests/test_bot.py': '',
    '.botyardignore': 'tests/\nresources/*.tmp\n',
    'resources/x.tmp': '',
    '.git/config': '',
    '.vscode/settings.json': '',
    '.venv/pyvenv.cfg': '',
    'env/pyvenv.cfg': '',
    'env/lib/x.py': '',
    '__pycache__/bot.pyc': '',
    'node_modules/a/x.py': '',
    'build/lib/bot.py': '',
    'orders.egg-info/x.py': '',
    '.env': 'A=1',
    'resources/prod.env': 'A=1',
    'resources/server.pem': '',
    'resources/id_rsa': '',
    'conf.bcf': '',
    'botyard.evidence.dsse.json': '{}',
    '.coverage': '',
  });
  const plan = await planArchive(folder);
  assert.equal(plan.botId, 'orders');
  assert.deepEqual(
    plan.files.map(({ path, reason }) => `${path} ${reason}`),
    [
      '.python-version project',
      'bot.py python',
      'models/m.onnx include',
      'orders.botproj botproj',
      'pkg/part.py python',
      'pyproject.toml project',
      'q.sql include',
      'requirements.txt requirements',
      'resources/a/b.csv resources',
      'uv.lock lock',
    ],
  );
  assert.deepEqual(
    plan.excluded.map(({ path, reason, by }) => (by === undefined ? `${path} ${reason}` : `${path} ${reason} ${by}`)),
    [
      '.botyardignore dot-file',
      '.coverage dot-file',
      '.env environment-file',
      '.git/ git',
      '.venv/ virtual-environment',
      '.vscode/ dot-folder',
      'README.md not-listed',
      '__pycache__/ cache',
      'botyard.evidence.dsse.json evidence',
      'build/ build-output',
      'conf.bcf key-file',
      'env/ virtual-environment',
      'node_modules/ node-modules',
      'notes.txt not-listed',
      'orders.egg-info/ build-output',
      'resources/id_rsa key-file',
      'resources/prod.env environment-file',
      'resources/server.pem key-file',
      'resources/x.tmp ignored resources/*.tmp',
      'tests/ ignored tests/',
    ],
  );
  assert.deepEqual(plan.problems, []);
});

test('nothing takes back what is always left out', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': '',
    'pyproject.toml': '[tool.botyard]\nname = "orders"\ninclude = ["**", ".env", "*.pem", ".git/**"]\n',
    '.botyardignore': '!.env\n!*.pem\n!.git/\n',
    '.env': 'A=1',
    'a.pem': '',
    '.git/config': '',
  });
  const plan = await planArchive(folder);
  assert.deepEqual(
    plan.files.map(({ path }) => path),
    ['bot.py', 'pyproject.toml'],
  );
});

test('a link that leads out is refused; one inside is packed as the file; a ring of folders is not entered', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'orders.botproj': botproj, 'bot.py': 'x = 1\n', '.env': 'A=1' });
  await symlink('bot.py', join(folder, 'main.py'));
  await symlink('.', join(folder, 'again'));
  await symlink('.env', join(folder, 'harmless.py'));
  const plan = await planArchive(folder);
  assert.deepEqual(
    plan.files.map(({ path, size }) => [path, size]),
    [
      ['bot.py', 6],
      ['main.py', 6],
      ['orders.botproj', botproj.length],
    ],
  );
  assert.deepEqual(
    plan.excluded.map(({ path, reason }) => `${path} ${reason}`),
    ['.env environment-file', 'again/ link-to-folder', 'harmless.py environment-file'],
  );
  const outside = await tempFolder(t);
  await symlink(outside, join(folder, 'shared'));
  await assert.rejects(planArchive(folder), (error) => isFailure(error, 'archive-path-escapes'));
  await writeFile(join(folder, '.botyardignore'), 'shared\n');
  assert.equal((await planArchive(folder)).files.length, 3);
});

test('a home folder and a drive are never packed', async () => {
  for (const folder of ['/', homedir(), join(homedir(), '..')]) {
    await assert.rejects(planArchive(folder), (error) => isFailure(error, 'folder-too-wide'), folder);
  }
});

test('what is too big is refused with its largest files named, before it is read', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': '',
    'orders.botproj': botproj,
    'resources/big.bin': new Uint8Array(2_000),
  });
  await assert.rejects(planArchive(folder, undefined, small), (error) => {
    assert.ok(isFailure(error, 'archive-too-big'));
    assert.deepEqual(error.data.largest, ['resources/big.bin', 'orders.botproj', 'bot.py']);
    return true;
  });
  await writeFile(join(folder, 'resources/big.bin'), new Uint8Array(200));
  assert.equal((await planArchive(folder, undefined, small)).large, true);
});

test('two names that are one file elsewhere are refused', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'orders.botproj': botproj, 'bot.py': '', 'Bot.py': '' });
  await assert.rejects(planArchive(folder), (error) => isFailure(error, 'archive-invalid'));
});

test('a bot without its entry cannot be called checked', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'orders.botproj': botproj, 'requirements.txt': '' });
  const { problems } = await planArchive(folder);
  assert.deepEqual(
    problems.map(({ code, blocks, path }) => ({ code, blocks, path })),
    [{ code: 'no-entry', blocks: true, path: 'bot.py' }],
  );
});

test('a bot whose name would not do anywhere is refused', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'x.botproj': '{"name": "../etc"}', 'bot.py': '' });
  await assert.rejects(planArchive(folder), (error) => isFailure(error, 'bot-name-invalid'));
});

test('an ignore file that cannot be read stops the plan', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'orders.botproj': botproj, 'bot.py': '' });
  await mkdir(join(folder, '.botyardignore'));
  await assert.rejects(planArchive(folder), (error) => isFailure(error, 'folder-not-readable'));
});

test('a plan can be cancelled', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'orders.botproj': botproj, 'bot.py': '' });
  await assert.rejects(planArchive(folder, AbortSignal.abort()), (error) => isFailure(error, 'cancelled'));
});
