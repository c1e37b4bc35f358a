import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPolicyDocument } from '#core';
import { tryPolicy } from '#lifecycle';
import { paintFor } from '../../../src/cli/paint.ts';
import { triedJson } from '../../../src/cli/policy/json.ts';
import { triedText } from '../../../src/cli/policy/reports-text.ts';
import { fileTree } from '../../support/file-tree.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const policyOf = (classes: string): string =>
  `schema: 1\nname: acme\nlevel: starter\ndata: { classes: [${classes}] }\n`;

test('a policy that is tried says how the data of a bot would be handled otherwise, though no finding moves', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'old.yaml': policyOf('{ name: patient, keep: { console: 90 } }'),
    'bot/bot.py': 'print("hello")\n',
    'bot/pyproject.toml': '[tool.botyard]\nname = "ward"\ndata = ["patient"]\n',
  });
  const tried = async (classes: string) => {
    const { document } = readPolicyDocument(policyOf(classes), 'new.yaml');
    assert.ok(document);
    const places = { organisationFile: `${folder}/old.yaml` };
    const bots = [await tryPolicy({ folder: `${folder}/bot`, document, places, today: '2026-11-22' })];
    return { path: 'new.yaml', name: document.name, level: document.level, bots };
  };
  const text = (one: Awaited<ReturnType<typeof tried>>) => triedText(one, folder, paintFor(false));
  const tighter = await tried('{ name: patient, screenshots: false, keep: { console: 30 } }');
  assert.match(text(tighter), /ward.*\n +its data: no screenshots; console kept 30 days \(was: console kept 90 days\)/);
  const json = JSON.parse(JSON.stringify(triedJson(tighter)));
  assert.deepEqual([json.bots[0].data.before.keep.console, json.bots[0].data.after.keep.console], [90, 30]);
  assert.doesNotMatch(text(await tried('{ name: patient, keep: { console: 90 } }')), /its data/);
});
