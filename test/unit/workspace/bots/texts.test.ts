import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Bot, check, defaultPolicy } from '#core';
import { botFromFiles, listBot, readBot } from '#workspace';
import { textGatherer, textLimits } from '../../../../src/workspace/bots/texts.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { madeToken, prefixFormats } from '../../../support/made-tokens.ts';
import { rawZip } from '../../../support/raw-zip.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const format = prefixFormats.find(({ id }) => id === 'github-pat');
const token = format ? madeToken(format, 5) : '';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const secretsOf = (bot: Bot): readonly string[] =>
  check(bot, defaultPolicy('sha256:0'), { today: '2026-01-01' })
    .findings.filter(({ rule }) => rule === 'secret-token')
    .map(({ place, data }) => `${place.path}:${place.line} ${data.name}`);

const files = {
  'bot.py': 'x = 1\n',
  'bot.botproj': `{"name": "ledger", "token": "${token}"}`,
  '.env': `A=1\nTOKEN=${token}\n`,
  '.env.production': `TOKEN=${token}\n`,
  'conf/app.ini': `[main]\ntoken = ${token}\n`,
  'conf/app.yaml': `main:\n  token: ${token}\n`,
  'data/notes.ipynb': `{"cells": [{"source": ["t = '${token}'"]}]}`,
  'deploy.sh': `export TOKEN="${token}"\n`,
  'old.zip': rawZip([
    { name: 'a/settings.ini', content: `token=${token}\n` },
    { name: 'b.py', content: `t = "${token}"\n` },
  ]),
  'picture.png': utf8(token),
  'node_modules/a/config.json': token,
  'windows.cfg': Buffer.from(`\ufefftoken=${token}\n`, 'utf16le'),
  'latin.properties': Buffer.concat([Buffer.from([0x63, 0xe7, 0x3d]), utf8(`1\ntoken=${token}\n`)]),
};

test('credentials are found in every text of a folder, also in what never ships and inside zips', async (t) => {
  const folder = await fileTree(await tempFolder(t), files);
  const expected = [
    '.env.production:1 TOKEN',
    '.env:2 TOKEN',
    'bot.botproj:1 token',
    'conf/app.ini:2 token',
    'conf/app.yaml:2 token',
    'data/notes.ipynb:1 t',
    'deploy.sh:1 TOKEN',
    'latin.properties:2 token',
    'old.zip!/a/settings.ini:1 token',
    'old.zip!/b.py:1 t',
    'windows.cfg:1 token',
  ];
  assert.deepEqual([...secretsOf((await readBot(folder)).bot)].sort(), expected);
  assert.deepEqual((await listBot(folder)).bot.texts, (await readBot(folder)).bot.texts);
});

test('the same is found in the bytes of an archive', () => {
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? utf8(text) : text]),
  );
  assert.equal(secretsOf(botFromFiles(bytes, 'ledger')).length, 12);
});

test('what is only searched is no file of the bot: nothing else is judged by it', async (t) => {
  const folder = await fileTree(await tempFolder(t), {
    'bot.py': 'x = 1\n',
    'a.json': '{}',
    'a.zip': rawZip([{ name: 'b.py', content: 'import pandas' }]),
  });
  const { bot } = await readBot(folder);
  assert.deepEqual([...bot.files.keys()], ['bot.py']);
  assert.deepEqual([...(bot.texts?.keys() ?? [])], ['a.json', 'a.zip!/b.py']);
});

test('a link to a file of the environment is not followed', async (t) => {
  const outside = await fileTree(await tempFolder(t), { '.env': `TOKEN=${token}` });
  const folder = await fileTree(await tempFolder(t), { 'bot.py': '' });
  await symlink(join(outside, '.env'), join(folder, '.env'));
  assert.equal((await readBot(folder)).bot.texts?.size, 0);
});

test('what is too big or no sound zip is named, and decides nothing', () => {
  const gatherer = textGatherer({ ...textLimits, file: 100 });
  gatherer.add('big.yaml', utf8('a'.repeat(101)));
  gatherer.add('broken.zip', utf8('PK'));
  gatherer.missed('closed.ini', 'no-access');
  gatherer.missed('closed.txt', 'no-access');
  const bot: Bot = {
    id: 'a',
    entry: 'bot.py',
    python: { major: 3, minor: 12 },
    files: new Map([['bot.py', { text: '' }]]),
    texts: gatherer.texts,
  };
  const { verdict, problems } = check(bot, defaultPolicy('sha256:0'), { today: '2026-01-01' });
  assert.deepEqual(
    problems.map(({ path, data, blocks }) => [path, data.reason, blocks]),
    [
      ['big.yaml', 'too-big', false],
      ['broken.zip', 'binary', false],
      ['closed.ini', 'no-access', false],
    ],
  );
  assert.equal(verdict, 'pass');
});

test('of more text than is kept, what holds a credential is kept', () => {
  const gatherer = textGatherer({ ...textLimits, kept: 50 });
  for (const [path, text] of Object.entries({
    'a.json': '{"a": 1}',
    'b.json': `["${'b'.repeat(60)}"]`,
    'c.json': `["${token}"]`,
  }))
    gatherer.add(path, utf8(text));
  assert.deepEqual([...gatherer.texts.keys()], ['a.json', 'c.json']);
});

test('private keys that lie in a folder are found, though they never ship; an archive of others that holds one is, too', async (t) => {
  const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${'Zk7harbourQ91'.repeat(4)}\n-----END ${'PRIVATE'} KEY-----\n`;
  const bot = {
    'bot.py': 'x = 1\n',
    'certs/robo.pem': key,
    'robo.key': key,
    id_rsa: key,
    'ca.crt': key.replaceAll('PRIVATE', 'PUBLIC'),
  };
  const expected = ['certs/robo.pem:1 ', 'id_rsa:1 ', 'robo.key:1 '];
  const folder = await fileTree(await tempFolder(t), bot);
  assert.deepEqual(secretsOf((await readBot(folder)).bot), expected);
  const bytes = new Map(Object.entries(bot).map(([path, text]) => [path, utf8(text)]));
  assert.deepEqual(secretsOf(botFromFiles(bytes, 'a')), expected);
});
