import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { approvalRequestText } from '#core';
import { writeFiles } from '../../support/bot-folders.ts';
import { newUser } from '../../support/botyard.ts';

const policy = `# Ours.
schema: 1
name: acme
level: standard
allow:
  distributions: [requests] # looked at in May
deny:
  distributions: [paramiko]
`;
const asked = (distribution: string): string =>
  approvalRequestText({ distribution, module: distribution, bot: 'orders', policy: 'acme', date: '2026-11-22' });

const world = async (t: TestContext) => {
  const user = await newUser(t);
  await writeFiles(user.home, {
    'acme.yaml': policy,
    'pandas.request.yaml': asked('pandas'),
    'paramiko.request.yaml': asked('paramiko'),
    'bot/bot.py': 'import pandas\n',
  });
  const grant = (...words: string[]) => user.call(['policy', 'grant', ...words, '--policy', 'acme.yaml']);
  const policyNow = () => readFile(join(user.home, 'acme.yaml'), 'utf8');
  return { user, grant, policyNow };
};

test('what was refused passes once its request is granted, and the rest of the policy stays', async (t) => {
  const { user, grant, policyNow } = await world(t);
  const check = async () => (await user.call(['check', 'bot', '--policy', 'acme.yaml'])).code;
  assert.equal(await check(), 1);
  const { code, out } = await grant('pandas.request.yaml', '--expires', '2999-12-31', '--format', 'json');
  assert.equal(code, 0);
  const { change, distribution, bot, expires } = JSON.parse(out);
  assert.deepEqual([change, distribution, bot, expires], ['granted', 'pandas', 'orders', '2999-12-31']);
  const line = '  distributions: [requests] # looked at in May';
  const granted = '  distributions: [requests, {name: pandas, expires: 2999-12-31}] # looked at in May';
  assert.equal(await policyNow(), policy.replace(line, granted));
  assert.equal(await check(), 0);
});

test('a host goes to its list, once, and without a day; where there is no list none is begun', async (t) => {
  const { user, grant, policyNow } = await world(t);
  const about = { bot: 'orders', policy: 'acme', date: '2026-11-22' } as const;
  const host = approvalRequestText({ list: 'hosts', entry: 'b.example', ...about });
  const model = approvalRequestText({ list: 'models.names', entry: 'gpt-x', ...about });
  await writeFiles(user.home, {
    'acme.yaml': `${policy}hosts:\n  - "*.a.example" # ours\n`,
    'host.request.yaml': host,
    'model.request.yaml': model,
    'bot/bot.py': 'import requests\nrequests.get("https://b.example/x", timeout=3)\n',
  });
  const check = async () => (await user.call(['check', 'bot', '--policy', 'acme.yaml'])).code;
  assert.equal(await check(), 1);
  assert.equal((await grant('host.request.yaml', '--expires', '2999-12-31')).code, 2);
  const { code, out } = await grant('host.request.yaml', '--format', 'json');
  assert.equal(code, 0);
  const { change, list, entry, expires } = JSON.parse(out);
  assert.deepEqual([change, list, entry, expires], ['granted', 'hosts', 'b.example', null]);
  assert.equal(await policyNow(), `${policy}hosts:\n  - "*.a.example" # ours\n  - b.example\n`);
  assert.equal(await check(), 0);
  assert.equal(JSON.parse((await grant('host.request.yaml', '--format', 'json')).out).change, 'already');
  const refused = await grant('model.request.yaml');
  assert.equal(refused.code, 2);
  assert.match(refused.err, /models\.names/);
});

test('without a day it ends within the year, and asked again nothing changes', async (t) => {
  const { grant, policyNow } = await world(t);
  const first = JSON.parse((await grant('pandas.request.yaml', '--format', 'json')).out);
  assert.ok(first.expires > new Date().toISOString().slice(0, 10));
  const after = await policyNow();
  assert.equal(JSON.parse((await grant('pandas.request.yaml', '--format', 'json')).out).change, 'already');
  assert.equal(await policyNow(), after);
});

test('what is no request, is denied or is over already changes nothing: exit 2', async (t) => {
  const { user, grant, policyNow } = await world(t);
  await writeFile(join(user.home, 'other.request.yaml'), policy);
  const calls = [
    ['other.request.yaml'],
    ['missing.request.yaml'],
    ['paramiko.request.yaml'],
    ['pandas.request.yaml', '--expires', '2020-01-01'],
    ['pandas.request.yaml', '--expires', '2027-02-30'],
  ];
  for (const words of calls) {
    const { code, err } = await grant(...words);
    assert.equal(code, 2, words.join(' '));
    assert.doesNotMatch(err, /a bug in/);
  }
  assert.equal(await policyNow(), policy);
});
