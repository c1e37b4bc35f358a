import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { policyRemarks, readPolicyDocument, startList } from '#core';
import { writeFiles } from '../../support/bot-folders.ts';
import { newUser } from '../../support/botyard.ts';

const botproj = (name: string): string => JSON.stringify({ name, technology: 'PYTHON' });
const bots = {
  'bots/orders/orders.botproj': botproj('orders'),
  'bots/orders/bot.py': 'import pandas\nimport paramiko\n',
  'bots/orders/requirements.txt': 'pandas==2.2.3\nparamiko==3.5.0\n',
  'bots/deep/er/rates/rates.botproj': botproj('rates'),
  'bots/deep/er/rates/bot.py': 'import requests\n',
  'bots/deep/er/rates/requirements.txt': 'requests==2.32.3\n',
};
const head = 'schema: 1\nname: acme\nlevel: standard\n';

const world = async (t: TestContext, files: Readonly<Record<string, string>> = {}) => {
  const user = await newUser(t);
  await writeFiles(user.home, { ...bots, ...files });
  return { user, policy: (...words: string[]) => user.call(['policy', ...words]) };
};

suite('policy init', () => {
  test('writes a policy that holds together, covers what most bots need and is in force at once', async (t) => {
    const { user, policy } = await world(t);
    assert.equal((await policy('init', 'bots/botyard.policy.yaml')).code, 0);
    const text = await readFile(join(user.home, 'bots', 'botyard.policy.yaml'), 'utf8');
    const { document, problems } = readPolicyDocument(text, 'p');
    assert.deepEqual([problems, document?.name, document?.level], [[], 'bots', 'standard']);
    assert.deepEqual(policyRemarks(text, { today: '2026-11-22', usage: null }), []);
    for (const name of ['botcity-*', 'selenium', 'requests', 'pandas', 'Pillow', 'loguru', 'python-dotenv'])
      assert.ok(startList.includes(name), name);
    const checked = JSON.parse((await user.call(['check', 'bots/orders', '--format', 'json'])).out);
    assert.deepEqual([checked.policy.name, checked.verdict], ['bots', 'fail']);
  });

  test('has in its comments only keys that are keys', async (t) => {
    const { user, policy } = await world(t);
    await policy('init');
    const text = await readFile(join(user.home, 'botyard.policy.yaml'), 'utf8');
    const opened = text.replace(/^# (?=(?: {2})?[a-z]+:(?: |$))/gm, '').replace(/^# {3}(?=[a-z]+: )/gm, '  ');
    assert.notEqual(opened, text);
    assert.deepEqual(readPolicyDocument(opened, 'p').problems, []);
  });

  test('never touches a file that is there, and says so', async (t) => {
    const { user, policy } = await world(t, { 'botyard.policy.yaml': 'mine' });
    const { code, err } = await policy('init');
    assert.equal(code, 2);
    assert.match(err, /nothing was written/);
    assert.equal(await readFile(join(user.home, 'botyard.policy.yaml'), 'utf8'), 'mine');
    assert.equal((await policy('init', 'no/such/folder/p.yaml')).code, 2);
  });
});

suite('policy explain', () => {
  const files = {
    'botyard.policy.yaml': `${head}allow: {distributions: [requests]}\ndeny: {distributions: [{name: paramiko, instead: asyncssh}]}\nrules: {secret-literal: error}\ncontact: bots@acme.example\n`,
  };
  test('says what holds for an import, a requirement and a rule, for people and for programs', async (t) => {
    const { policy } = await world(t, files);
    const people = await policy('explain', 'paramiko');
    assert.match(people.out, /denied[\s\S]*policy acme \(workspace\)[\s\S]*asyncssh[\s\S]*import-not-approved/);
    const answer = async (word: string) =>
      JSON.parse((await policy('explain', word, '--format', 'json')).out).answers[0];
    const { about, outcome, decidedBy, instead, severity } = await answer('paramiko==3.4');
    assert.deepEqual([about, outcome, instead, severity], ['requirement', 'denied', 'asyncssh', 'error']);
    assert.deepEqual(decidedBy, { layer: 'workspace', name: 'acme' });
    assert.equal((await answer('os.path')).outcome, 'approved');
    assert.equal((await answer('secret-literal')).about, 'rule');
  });

  test('without a word shows the policy in force; where nobody said anything, that', async (t) => {
    const { policy } = await world(t, files);
    const { code, out } = await policy('explain');
    assert.equal(code, 0);
    assert.match(out, /Policy acme, level standard[\s\S]*workspace +acme[\s\S]*paramiko[\s\S]*bots@acme\.example/);
    const other = await world(t);
    assert.match((await other.policy('explain')).out, /No organisation policy/);
  });

  test('of what is nothing is wrong use; a broken policy is could not check', async (t) => {
    const { user, policy } = await world(t, files);
    assert.equal((await policy('explain', 'import-not-aproved')).code, 2);
    await writeFile(join(user.home, 'botyard.policy.yaml'), 'level: lax\n');
    assert.equal((await policy('explain')).code, 2);
    assert.equal((await policy('explain', 'requests')).code, 2);
  });
});

suite('policy try', () => {
  const files = {
    'old.yaml': `${head}allow: {distributions: [pandas, requests, paramiko]}\n`,
    'new.yaml': `${head}allow: {distributions: [pandas, requests]}\n`,
    'wide.yaml': `${head}allow: {distributions: [pandas, requests, paramiko, numpy]}\n`,
  };
  const tried = async (
    policy: (...words: string[]) => Promise<{ code: number | null; out: string }>,
    ...words: string[]
  ) => {
    const { code, out } = await policy('try', ...words, '--format', 'json');
    const changes = (JSON.parse(out).bots as { bot: string; change: string }[]).map(
      ({ bot, change }) => `${bot} ${change}`,
    );
    return { code, changes: changes.sort() };
  };

  test('names every bot below that would break, and those that would become clean', async (t) => {
    const { policy } = await world(t, files);
    const forward = await tried(policy, 'new.yaml', 'bots', '--policy', 'old.yaml');
    assert.deepEqual(forward, { code: 1, changes: ['orders breaks', 'rates same'] });
    const back = await tried(policy, 'old.yaml', 'bots', '--policy', 'new.yaml');
    assert.deepEqual(back, { code: 0, changes: ['orders clean', 'rates same'] });
    const text = await policy('try', 'new.yaml', 'bots', '--policy', 'old.yaml');
    assert.match(text.out, /breaks +orders[\s\S]*paramiko[\s\S]*1 would break, 1 stays as it is/);
  });

  test('takes the place of the workspace’s policy where that alone is in force', async (t) => {
    const { policy } = await world(t, { ...files, 'bots/botyard.policy.yaml': files['new.yaml'] });
    assert.deepEqual(await tried(policy, 'wide.yaml', 'bots/orders'), { code: 0, changes: ['orders clean'] });
  });

  test('of a broken or missing policy tries nothing: exit 2, each error with its place', async (t) => {
    const { policy } = await world(t, { 'bad.yaml': `${head}alow: {}\nrules: {zzz: off}\n` });
    const { code, err } = await policy('try', 'bad.yaml', 'bots');
    assert.equal(code, 2);
    assert.match(err, /bad\.yaml:4:1[\s\S]*bad\.yaml:5:9/);
    const { problems } = JSON.parse((await policy('try', 'bad.yaml', '--format', 'json')).out);
    assert.equal(problems.length, 2);
    assert.equal((await policy('try', 'missing.yaml')).code, 2);
    assert.equal((await policy('try', 'bots')).code, 2);
  });
});

suite('policy test', () => {
  const policyText = `${head}allow: {distributions: [requests]}\ndeny: {distributions: [paramiko]}\n`;
  const cases =
    '- {import: paramiko, expect: denied, because: SSH goes by the gateway}\n- {import: requests, expect: approved}\n';

  test('exits 0 when all cases hold, 1 with what differs when one does not', async (t) => {
    const { user, policy } = await world(t, { 'botyard.policy.yaml': policyText, 'botyard.policy.test.yaml': cases });
    assert.equal((await policy('test')).code, 0);
    await writeFile(join(user.home, 'botyard.policy.yaml'), policyText.replace('[paramiko]', '[]'));
    const { code, out } = await policy('test');
    assert.equal(code, 1);
    assert.match(out, /FAIL[\s\S]*:1[\s\S]*denied[\s\S]*not-approved[\s\S]*SSH goes by the gateway/);
    const { results } = JSON.parse((await policy('test', '--format', 'json')).out);
    assert.deepEqual(
      results.map(({ line, holds }: { line: number; holds: boolean }) => [line, holds]),
      [
        [1, false],
        [2, true],
      ],
    );
  });

  test('finds the cases by policy, by folder and by name, and the policy that they name', async (t) => {
    const { user, policy } = await world(t, {
      'acme/botyard.policy.yaml': policyText,
      'acme/botyard.policy.test.yaml': cases,
      'ci/gate.test.yaml': `policy: ../acme/botyard.policy.yaml\ncases:\n${cases}`,
    });
    for (const word of ['acme', 'acme/botyard.policy.yaml', 'acme/botyard.policy.test.yaml', 'ci/gate.test.yaml'])
      assert.equal((await policy('test', word)).code, 0, word);
    await mkdir(join(user.home, 'empty'));
    assert.equal((await policy('test', 'empty')).code, 2);
  });

  test('tests nothing where cases or policy have errors, or there is no case: exit 2, never 0', async (t) => {
    const { user, policy } = await world(t, { 'botyard.policy.yaml': policyText, 'botyard.policy.test.yaml': '[]\n' });
    assert.equal((await policy('test')).code, 2);
    await writeFile(join(user.home, 'botyard.policy.test.yaml'), '- {import: a, expect: maybe}\n');
    const { code, err } = await policy('test');
    assert.deepEqual([code, /botyard\.policy\.test\.yaml:1:23/.test(err)], [2, true]);
    await writeFile(join(user.home, 'botyard.policy.test.yaml'), cases);
    await writeFile(join(user.home, 'botyard.policy.yaml'), 'level: lax\n');
    assert.equal((await policy('test')).code, 2);
  });
});

test('policy schema prints a JSON Schema that is JSON', async (t) => {
  const { policy } = await world(t);
  const { code, out } = await policy('schema');
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).type, 'object');
});
