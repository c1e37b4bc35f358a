import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '../../../../src/core/index.ts';
import {
  extractArchive,
  packArchive,
  payloadDigest,
  planArchive,
  readArchive,
} from '../../../../src/workspace/index.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const content = {
  'bot.py': 'print("olá")\n',
  'orders.botproj': '{"name": "orders"}',
  'resources/ação.csv': 'a;b\n'.repeat(1_000),
  'resources/empty.txt': '',
  'resources/noise.bin': Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * i * 31) >>> 7),
};

const packed = async (folder: string): Promise<Uint8Array> => packArchive(folder, await planArchive(folder));

test('the same files give the same bytes, whatever their times, modes and order', async (t) => {
  const one = await fileTree(await tempFolder(t), content);
  const two = await fileTree(await tempFolder(t), Object.fromEntries(Object.entries(content).reverse()));
  for (const name of ['bot.py', 'orders.botproj']) {
    await utimes(join(two, name), 86_400 * 9_000, 86_400 * 9_000);
    await chmod(join(two, name), 0o755);
  }
  const [first, second] = [await packed(one), await packed(two)];
  assert.equal(Buffer.compare(first, second), 0);
});

test('the time zone of the machine does not move a byte', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': 'x = 1\n', 'orders.botproj': '{"name": "orders"}' });
  const index = join(import.meta.dirname, '../../../../src/workspace/index.ts');
  const script = `const w = await import(process.argv[1]); const f = process.argv[2];
    process.stdout.write(Buffer.from(await w.packArchive(f, await w.planArchive(f))).toString('hex'));`;
  const inZone = (TZ: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script, index, folder], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  assert.equal(inZone('America/Sao_Paulo'), inZone('Pacific/Kiritimati'));
});

test('what is packed is read back, and its digest is that of the plan', async (t) => {
  const folder = await fileTree(await tempFolder(t), content);
  const plan = await planArchive(folder);
  const files = readArchive(await packArchive(folder, plan));
  assert.equal(payloadDigest(files), plan.payloadDigest);
  for (const [path, data] of Object.entries(content)) {
    assert.equal(Buffer.compare(Buffer.from(files.get(path) ?? []), Buffer.from(data as Uint8Array)), 0, path);
  }
});

test('the evidence does not move the digest; a name or a byte does', () => {
  const bytes = new TextEncoder().encode('x');
  const digest = (...entries: [string, Uint8Array][]) => payloadDigest(new Map(entries));
  const plain = digest(['a.py', bytes], ['b.py', bytes]);
  assert.equal(digest(['b.py', bytes], ['a.py', bytes], ['botyard.evidence.dsse.json', bytes]), plain);
  assert.notEqual(digest(['a.py', bytes], ['c.py', bytes]), plain);
  assert.notEqual(digest(['a.py', bytes], ['b.py', new Uint8Array()]), plain);
});

test('other programs read the archive', async (t) => {
  const folder = await fileTree(await tempFolder(t), content);
  const zip = join(await tempFolder(t), 'bot.zip');
  await writeFile(zip, await packed(folder));
  const script = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print([(i.filename, i.date_time[:3], oct(i.external_attr >> 16)) for i in z.infolist()][:3])`;
  assert.equal(
    execFileSync('python3', ['-c', script, zip], { encoding: 'utf8' }).trim(),
    "[('bot.py', (1980, 1, 1), '0o100644'), ('orders.botproj', (1980, 1, 1), '0o100644'), ('resources/ação.csv', (1980, 1, 1), '0o100644')]",
  );
});

test('a file that changed or went after the plan is refused', async (t) => {
  const folder = await fileTree(await tempFolder(t), content);
  const plan = await planArchive(folder);
  const refused = (error: unknown) => isFailure(error, 'archive-file-changed');
  await writeFile(join(folder, 'bot.py'), 'print("Olá")\n');
  await assert.rejects(packArchive(folder, plan), refused);
  await rm(join(folder, 'bot.py'));
  await assert.rejects(packArchive(folder, plan), refused);
});

test('packing can be cancelled', async (t) => {
  const folder = await fileTree(await tempFolder(t), content);
  const plan = await planArchive(folder);
  const cancel = new AbortController();
  const running = packArchive(folder, plan, cancel.signal);
  cancel.abort();
  await assert.rejects(running, (error) => isFailure(error, 'cancelled'));
});

test('an archive is unpacked whole into a new folder, never over another', async (t) => {
  const folder = await fileTree(await tempFolder(t), content);
  const into = join(await tempFolder(t), 'run');
  const files = readArchive(await packed(folder));
  await extractArchive(files, into);
  assert.equal(await readFile(join(into, 'bot.py'), 'utf8'), content['bot.py']);
  assert.deepEqual((await readdir(into)).sort(), ['bot.py', 'orders.botproj', 'resources']);
  await assert.rejects(extractArchive(files, into), (error) => isFailure(error, 'folder-not-empty'));
});
