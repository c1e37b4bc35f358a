import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '#core';
import { checkBot, createBot } from '#lifecycle';
import { catalogue } from '#templates';
import { tempFolder } from '../../support/temp-folder.ts';

const today = '2026-11-22';

for (const { id } of catalogue) {
  test(`a new ${id} is on disk as listed, and passes the check`, async (t) => {
    const parent = await tempFolder(t);
    const { folder, files } = await createBot({ template: id, name: 'My-Bot2', parent });
    assert.equal(folder, join(parent, 'My-Bot2'));
    for (const file of files) assert((await readFile(join(folder, file))).length > 0, file);
    const { result, policy, bot } = await checkBot({ folder, today });
    assert.deepEqual([result.verdict, result.problems, policy.name, bot.id], ['pass', [], null, 'My-Bot2']);
  });
}

test('a name that cannot be one, an unknown template and a folder in use write nothing', async (t) => {
  const parent = await tempFolder(t);
  await assert.rejects(createBot({ template: 'data-bot', name: '../x', parent }), (e) =>
    isFailure(e, 'bot-name-invalid'),
  );
  await assert.rejects(createBot({ template: 'none', name: 'bot', parent }), (e) => isFailure(e, 'template-unknown'));
  assert.deepEqual(await readdir(parent), []);
  await mkdir(join(parent, 'bot'));
  await writeFile(join(parent, 'bot', 'mine.txt'), 'x');
  await assert.rejects(createBot({ template: 'data-bot', name: 'bot', parent }), (e) =>
    isFailure(e, 'folder-not-empty'),
  );
  assert.deepEqual(await readdir(join(parent, 'bot')), ['mine.txt']);
});

test('an organisation policy that is not there is not the starter policy: the bot could not be checked', async (t) => {
  const { folder } = await createBot({ template: 'data-bot', name: 'bot', parent: await tempFolder(t) });
  const { result } = await checkBot({ folder, today, organisationFile: join(folder, 'none.yaml') });
  assert.equal(result.verdict, 'unknown');
  assert.deepEqual(
    result.problems.map((problem) => problem.code),
    ['policy-unreadable'],
  );
});
