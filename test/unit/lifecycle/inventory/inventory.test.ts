import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { type InTurn, isFailure, type Problem, readBaseline } from '#core';
import { checkBot, pruneBaseline, showBaseline, takeInventory, writeFirstBaseline } from '#lifecycle';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const secret = 'password = "hunter2-Prod!"\n';
const today = '2026-11-22';
const bots = {
  'a/a.botproj': '{"name":"a"}',
  'a/bot.py': secret,
  'a/botyard.template.json': '{"schema":1,"template":"data-bot","version":"1.2.0"}',
  'scripts/run.py': 'if __name__ == "__main__":\n    pass\n',
  'scripts/own/main.py': secret,
  'scripts/own/requirements.txt': 'requests==2.32.0\n',
};
const taken = (root: string, more: object = {}) =>
  takeInventory({ folders: [root], shown: (folder) => relative(root, folder) || '.', today, env: {}, ...more });

test('an inventory has one row a bot, each judged as check judges it, and counts no file twice', async (t) => {
  const root = await fileTree(await tempFolder(t), bots);
  const { inventory } = await taken(root);
  assert.deepEqual(
    inventory.rows.map(({ bot, folder, entry, files, secrets, template, verdict }) => ({
      bot,
      folder,
      entry,
      files,
      secrets,
      template,
      verdict,
    })),
    [
      { bot: 'a', folder: 'a', entry: 'bot.py', files: 1, secrets: 1, template: 'data-bot 1.2.0', verdict: 'fail' },
      { bot: 'scripts', folder: 'scripts', entry: 'run.py', files: 1, secrets: 0, template: null, verdict: 'pass' },
      {
        bot: 'own',
        folder: join('scripts', 'own'),
        entry: 'main.py',
        files: 1,
        secrets: 1,
        template: null,
        verdict: 'fail',
      },
    ],
  );
  assert.doesNotMatch(JSON.stringify(inventory), /hunter2/);
});

test('folders that lie in one another give each bot once', async (t) => {
  const root = await fileTree(await tempFolder(t), bots);
  const { inventory } = await taken(root, { folders: [root, join(root, 'a'), root] });
  assert.equal(inventory.rows.length, 3);
});

test('a file that cannot be read, a broken lineage and a syntax error hide no bot', async (t) => {
  const root = await fileTree(await tempFolder(t), {
    ...bots,
    'a/botyard.template.json': '{"template":',
    'a/binary.py': new Uint8Array([0, 1, 2]),
    'z/main.py': 'def f(:\n',
  });
  const { inventory } = await taken(root);
  const [first] = inventory.rows;
  assert.equal(inventory.rows.length, 4);
  assert.equal(first?.template, null);
  assert.deepEqual(
    first?.problems.map(({ path }) => path),
    ['binary.py'],
  );
});

test('a file that takes too long is named, and hides neither the rest of its bot nor another', async (t) => {
  const root = await fileTree(await tempFolder(t), { ...bots, 'a/slow.py': 'import pandas\n' });
  const slow: Problem = {
    code: 'out-of-time',
    path: 'slow.py',
    line: 1,
    column: 1,
    data: { seconds: 5 },
    blocks: true,
  };
  const inTurn: InTurn = (paths, judge) =>
    paths.map((path) => (path === 'slow.py' ? { findings: [], problems: [slow] } : judge(path)));
  const { inventory } = await taken(root, { inTurn });
  const [row, ...others] = inventory.rows;
  assert.deepEqual(
    row?.problems.map(({ path }) => path),
    ['slow.py'],
  );
  assert.deepEqual([row?.distributions, row?.findings.error, others.length], [[], 1, 2]);
});

test('how far an inventory is can be told: first that it looks for bots, then of how many', async (t) => {
  const told: unknown[] = [];
  const onProgress = (...step: unknown[]) => told.push(step);
  await taken(await fileTree(await tempFolder(t), bots), { onProgress });
  assert.deepEqual(told, [
    [0, null],
    [0, 3],
  ]);
});

test('baselines for all at once: only bots with findings get one, and one that is there is left as it is', async (t) => {
  const root = await fileTree(await tempFolder(t), bots);
  const first = await taken(root, { baseline: true });
  assert.deepEqual(first.baselines, [
    join('a', 'botyard.baseline.json'),
    join('scripts', 'own', 'botyard.baseline.json'),
  ]);
  const again = await taken(root, { baseline: true });
  assert.deepEqual(again.baselines, []);
  assert.deepEqual(
    again.inventory.rows.map(({ verdict }) => verdict),
    ['pass', 'pass', 'pass'],
  );
});

test('a baseline is written once, shrinks by pruning, and never grows', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': `${secret}token = "sk_live_4eC39HqLyjWDarjtT1zdp7dc"\n`,
  });
  const written = await writeFirstBaseline({ folder, today });
  assert.equal(written.change, 'written');
  assert.equal((await checkBot({ folder, today })).result.verdict, 'pass');
  await assert.rejects(writeFirstBaseline({ folder, today }), (error) => isFailure(error, 'baseline-exists'));

  await fileTree(folder, { 'bot.py': secret, 'new.py': secret });
  const shown = await showBaseline({ folder, today });
  assert.deepEqual([shown.change, shown.known, shown.gone], ['as-it-was', written.known, written.known - 1]);
  const pruned = await pruneBaseline({ folder, today });
  assert.deepEqual([pruned.change, pruned.known, pruned.gone], ['pruned', 1, written.known - 1]);
  const { baseline } = readBaseline(await readFile(join(folder, 'botyard.baseline.json'), 'utf8'));
  assert.deepEqual(
    baseline?.entries.map(({ path }) => path),
    ['bot.py'],
  );
  assert.equal((await checkBot({ folder, today })).result.verdict, 'fail');
  assert.equal((await pruneBaseline({ folder, today })).change, 'as-it-was');
});

test('what another finding speaks for is not gone, also where the policy ignores baselines', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': 'import tempfile\n\n\ndef main():\n    path = tempfile.mktemp()\n    open(path, "w").write("x")\n',
  });
  const { known, rules } = await writeFirstBaseline({ folder, today });
  assert.equal(rules['temp-file-not-deleted'], 1);
  await fileTree(folder, { 'botyard.policy.yaml': 'schema: 1\nname: acme\nlevel: starter\nbaseline: ignore\n' });
  assert.equal((await showBaseline({ folder, today })).gone, 0);
  const pruned = await pruneBaseline({ folder, today });
  assert.deepEqual([pruned.change, pruned.known], ['as-it-was', known]);
});

test('a bot in which nothing is found gets no baseline: an empty one would only keep the first from being written', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': 'print(1)\n' });
  assert.equal((await writeFirstBaseline({ folder, today })).change, 'clean');
  assert.equal((await showBaseline({ folder, today })).change, 'none');
});

test('a bot that cannot be checked as a whole keeps its baseline', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': secret });
  await writeFirstBaseline({ folder, today });
  const before = await readFile(join(folder, 'botyard.baseline.json'), 'utf8');
  await fileTree(folder, { 'bot.py': new Uint8Array([0, 1]) });
  await assert.rejects(pruneBaseline({ folder, today }), (error) => isFailure(error, 'baseline-refused'));
  assert.equal(await readFile(join(folder, 'botyard.baseline.json'), 'utf8'), before);
});

test('a broken baseline is neither shown nor pruned, and a broken policy makes none', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': secret, 'botyard.baseline.json': '{' });
  await assert.rejects(showBaseline({ folder, today }), (error) => isFailure(error, 'baseline-refused'));
  await assert.rejects(pruneBaseline({ folder, today }), (error) => isFailure(error, 'baseline-refused'));
  const other = await fileTree(await tempFolder(t), { 'bot.py': secret, 'botyard.policy.yaml': 'schema: 9\n' });
  await assert.rejects(writeFirstBaseline({ folder: other, today }), (error) => isFailure(error, 'baseline-refused'));
});

test('a lone file has no baseline', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'bot.py': secret });
  await assert.rejects(writeFirstBaseline({ folder: join(folder, 'bot.py'), today }), (error) =>
    isFailure(error, 'usage'),
  );
});
