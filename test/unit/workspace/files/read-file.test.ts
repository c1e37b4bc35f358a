import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '#core';
import { readBot } from '#workspace';
import { sourceReader } from '../../../../src/workspace/bots/source.ts';
import { readRegularFile } from '../../../../src/workspace/files/read-file.ts';
import { policyOf } from '../../../support/bots.ts';
import { onceRead } from '../../../support/changing-file.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const before = 'import os\nimport sys\n';
const later = new Date('2031-01-01');

const changes: readonly (readonly [what: string, change: (path: string) => void])[] = [
  ['grows', (path) => appendFileSync(path, 'import json\n')],
  ['is cut short', (path) => truncateSync(path, 3)],
  [
    'is written over with a text of the same length',
    (path) => {
      writeFileSync(path, before.replace('os', 'io'));
      // As a later moment would: the clock of a file system may be coarser than this test is quick.
      utimesSync(path, later, later);
    },
  ],
];

for (const [what, change] of changes) {
  test(`a file that ${what} while it is read gives no half text, but the reason`, async (t) => {
    const path = join(await tempFolder(t), 'bot.py');
    await writeFile(path, before);
    onceRead(t, change);
    assert.deepEqual(await readRegularFile(path, 1_000), {
      missing: 'changed',
      cause: 'it changed while it was read',
    });
  });
}

test('a file that was just being saved is read once more; one that keeps changing is named, and nothing passes', async (t) => {
  const folder = await tempFolder(t);
  await writeFile(join(folder, 'bot.py'), before);
  await writeFile(join(folder, 'busy.py'), before);
  onceRead(t, (path, times) => {
    if (path.endsWith('busy.py') || (path.endsWith('bot.py') && times === 1)) appendFileSync(path, 'import json\n');
  });
  const { bot } = await readBot(folder);
  assert.deepEqual(bot.files.get('bot.py'), { text: `${before}import json\n` });
  assert.deepEqual(bot.files.get('busy.py'), { unreadable: 'changed' });
  const { verdict, problems } = check(bot, policyOf(), { today: '2026-11-22' });
  assert.equal(verdict, 'unknown');
  assert.deepEqual(
    problems.map(({ path, data }) => [path, data.reason]),
    [['busy.py', 'changed']],
  );
});

test('the quick reader of many files takes no half text either', async (t) => {
  const folder = await tempFolder(t);
  const [once, busy] = [join(folder, 'once.py'), join(folder, 'busy.py')];
  await writeFile(once, before);
  await writeFile(busy, before);
  onceRead(t, (path, times) => {
    if (path === busy || times === 1) appendFileSync(path, 'import json\n');
  });
  const read = sourceReader();
  assert.deepEqual(read(once), { text: `${before}import json\n` });
  assert.deepEqual(read(busy), { unreadable: 'changed' });
});

test('what is no regular file, is not there or is too big has its reason, and a pipe does not hang', async (t) => {
  const folder = await tempFolder(t);
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'big'), 'x'.repeat(11));
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  const reasons = async (name: string): Promise<string> => {
    const read = await readRegularFile(join(folder, name), 10);
    return 'missing' in read ? read.missing : 'read';
  };
  assert.deepEqual(await Promise.all(['none', 'big/none', 'sub', 'big', 'pipe'].map(reasons)), [
    'not-found',
    'not-found',
    'not-a-file',
    'too-big',
    process.platform === 'win32' ? 'not-found' : 'not-a-file',
  ]);
});
