import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkBot } from '#lifecycle';
import { checkFolder, type FolderCheck } from '../../../../src/cli/checking/check-folder.ts';
import { threadCrew } from '../../../../src/cli/checking/pool.ts';
import { carelessBot, standardPolicy, writeFiles } from '../../../support/bot-folders.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const worker = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'cli', 'checking', 'worker.ts');
const today = '2026-11-22';
const call = (folder: string, more: Partial<FolderCheck> = {}): FolderCheck => ({
  folder,
  today,
  worker: { file: worker, build: async () => null, compiled: null },
  showsLines: true,
  cache: null,
  ...more,
});

/** Files that lean on each other: a folder put on the path by one holds what another imports. */
const leaning = {
  ...carelessBot,
  'botyard.policy.yaml': standardPolicy,
  'start.py': 'import sys\nsys.path.append("tools")\n',
  'tools/harbour.py': 'import paramiko\n',
  'uses.py': 'import harbour\nimport unheard_of\n',
};

const world = async (t: TestContext, files: Readonly<Record<string, string>> = leaning): Promise<string> =>
  writeFiles(join(await tempFolder(t), 'bot'), files);

test('a bot judged file by file has the result of the whole', async (t) => {
  const folder = await world(t);
  const whole = await checkBot({ folder, today });
  const { result, policy } = await checkFolder(call(folder));
  assert.deepEqual(result, whole.result);
  assert.equal(policy.digest, whole.policy.digest);
  assert.equal(
    result.findings.some(({ data }) => data.module === 'harbour'),
    false,
  );
});

test('more than a thousand files are shared out, with the same result', async (t) => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`many/m${i}.py`, `import lib${i}\n`]));
  const folder = await world(t, { ...leaning, ...many });
  assert.deepEqual((await checkFolder(call(folder))).result, (await checkBot({ folder, today })).result);
});

/** What is in the cache, changed in a way that it cannot notice: shows whether it is used. */
const rewrite = async (folder: string, change: (body: string) => string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const body = change((await readFile(file, 'utf8')).slice(65));
    await writeFile(file, `${createHash('sha256').update(body).digest('hex')}\n${body}`);
  }
};

test('results are kept by content: an edit is judged, the rest is taken as it was', async (t) => {
  const folder = await world(t);
  const cache = { folder: join(folder, '..', 'checks'), build: 'one' };
  const first = await checkFolder(call(folder, { cache }));
  assert.deepEqual((await checkFolder(call(folder, { cache }))).result, first.result);
  await rewrite(cache.folder, (body) => body.replaceAll('paramiko', 'as_kept'));
  const taken = await checkFolder(call(folder, { cache }));
  assert.ok(taken.result.findings.some(({ data }) => data.module === 'as_kept'));
  await rewrite(cache.folder, (body) => body.replaceAll('as_kept', 'paramiko'));
  await writeFiles(folder, { 'uses.py': 'password = "Zk7-harbour-91"\n' });
  const edited = await checkFolder(call(folder, { cache }));
  assert.deepEqual(edited.result, (await checkFolder(call(folder))).result);
  assert.notDeepEqual(edited.result, first.result);
  // A folder comes to `sys.path`, and goes again: others are judged by it, whatever was kept of them.
  const same = async () =>
    assert.deepEqual((await checkFolder(call(folder, { cache }))).result, (await checkBot({ folder, today })).result);
  await writeFiles(folder, { 'uses.py': leaning['uses.py'], 'more/requests.py': '', 'more/unheard_of.py': '' });
  await same();
  await writeFiles(folder, { 'start.py': `${leaning['start.py']}sys.path.append("more")\n` });
  await same();
  await writeFiles(folder, { 'start.py': '' });
  assert.deepEqual((await checkFolder(call(folder, { cache }))).result, (await checkFolder(call(folder))).result);
});

test('what is kept is what was found, without any text; another build, day or policy takes nothing of it', async (t) => {
  const folder = await world(t);
  const kept = join(folder, '..', 'checks');
  const cache = { folder: kept, build: 'one' };
  await checkFolder(call(folder, { cache }));
  const [name] = await readdir(kept);
  const text = await readFile(join(kept, name ?? ''), 'utf8');
  assert.ok(text.includes('secret-literal') && !text.includes('Zk7-harbour-91'));
  await checkFolder(call(folder, { cache: { ...cache, build: 'two' } }));
  await checkFolder(call(folder, { cache, today: '2026-11-23' }));
  await writeFiles(folder, { 'botyard.policy.yaml': standardPolicy.replace('standard', 'strict') });
  await checkFolder(call(folder, { cache }));
  assert.equal((await readdir(kept)).length, 4);
});

test('a report reads a line again only while its file is the one that was judged', async (t) => {
  const folder = await world(t);
  const { bot } = await checkFolder(call(folder));
  assert.ok('text' in (bot.files.get('bot.py') ?? {}));
  const { bot: later } = await checkFolder(call(folder));
  await writeFile(join(folder, 'bot.py'), '# moved\npassword = "Zk7-harbour-91"\n');
  assert.deepEqual(later.files.get('bot.py'), { unreadable: 'changed' });
});

test('a thread that breaks down takes only the file with it that broke it', async (t) => {
  const folder = await world(t, { 'a.py': '', 'b.py': '', 'c.py': '' });
  const { bot, policy } = await checkFolder(call(folder));
  const breaking = await writeFiles(folder, {
    'worker.mjs': `import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ kind, sources }) => {
  if (kind === 'frame') return;
  if (sources.some(([path]) => path === 'b.py')) throw new RangeError('quotes a secret');
  const files = sources.map(() => ({ hash: 'h', added: [], outside: [] }));
  parentPort.postMessage({ files, results: serialize(sources.map(() => ({ findings: [], problems: [] }))) });
});`,
  });
  const crew = await threadCrew(join(breaking, 'worker.mjs'), 10, { threads: 2 });
  t.after(() => crew.end());
  const sources = ['a.py', 'b.py', 'c.py'].map((path) => [path, join(folder, path)] as const);
  const judged = await crew.judge({ bot, policy, today, isKept: true, showsLines: true }, sources, []);
  assert.deepEqual(
    judged.map(({ result }) => result.problems.map(({ code, data }) => [code, data.cause])),
    [[], [['checker-stopped', 'RangeError']], []],
  );
});

test('a thread that has ended before it is asked is replaced, or named with the file', async (t) => {
  const folder = await world(t, { 'a.py': '' });
  const { bot, policy } = await checkFolder(call(folder));
  const breaking = await writeFiles(folder, { 'worker.mjs': 'process.exit(0);' });
  const crew = await threadCrew(join(breaking, 'worker.mjs'), 10, { threads: 1 });
  t.after(() => crew.end());
  const frame = { bot, policy, today, isKept: true, showsLines: true };
  const sources = [['a.py', join(folder, 'a.py')]] as const;
  // The first call finds one that ends, the second one that has ended, if not sooner: neither waits, neither throws.
  for (const judged of [await crew.judge(frame, sources, []), await crew.judge(frame, sources, [])])
    assert.deepEqual(judged[0]?.result.problems[0]?.data, { cause: 'exit' });
});

test('what cannot be read as a source is named and never passed', async (t) => {
  const folder = await world(t, { 'bot.py': '', 'huge.py': '', 'line.py': `x = "${'a'.repeat(10_000_000)}"` });
  await truncate(join(folder, 'huge.py'), 50 * 1024 * 1024);
  await writeFile(join(folder, 'binary.py'), Uint8Array.of(0x7f, 0x45, 0, 1));
  await writeFile(join(folder, 'latin.py'), Uint8Array.of(0x78, 0xe4));
  await writeFile(join(folder, 'after.py'), 'import os\n');
  await symlink('loop.py', join(folder, 'loop.py'));
  await mkdir(join(folder, 'below'));
  await symlink('..', join(folder, 'below', 'round'));
  const { result } = await checkFolder(call(folder));
  assert.equal(result.verdict, 'unknown');
  assert.deepEqual(
    result.problems.map(({ path, data }) => `${path} ${data.reason}`),
    ['binary.py binary', 'huge.py too-big', 'latin.py not-utf8', 'line.py too-big', 'loop.py not-a-file'],
  );
});

test('ten thousand brackets and a line as long as a file may be are judged', async (t) => {
  const deep = (open: string, close: string) => `x = ${open.repeat(10_000)}${close.repeat(10_000)}\nimport os\n`;
  const folder = await world(t, {
    'bot.py': deep('(', ')'),
    'lists.py': deep('[', ']'),
    'calls.py': deep('f(', ')'),
    'open.py': `${'('.repeat(10_000)}\n`,
    'long.py': `x = [${'1, '.repeat(600_000)}]\n`,
  });
  const { result } = await checkFolder(call(folder));
  assert.deepEqual(
    result.problems.filter(({ code }) => code !== 'syntax-error'),
    [],
  );
});
