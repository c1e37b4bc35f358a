import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaredData, handlingOf, layerPolicy, type PolicyDocument, readPolicyDocument } from '#core';
import { isHostIn, isInNetwork } from '../../../../src/core/data-classes/index.ts';
import { botOf, policyOf } from '../../../support/bots.ts';

const declaring = (list: string) => botOf({ 'bot.py': '', 'pyproject.toml': `[tool.botyard]\ndata = ${list}\n` });
const classes = `data:
  classes:
    - { name: a, pools: [x, y], keep: { console: 30, screenshots: 7 }, temporaryFiles: warning }
    - { name: b, pools: [y, z], keep: { console: 10 }, screenshots: false, temporaryFiles: error }
    - { name: c, mayLeave: false }
`;

test('a bot of several classes is held to the tightest word on each point', () => {
  const handling = handlingOf(declaring('["a", "b"]'), policyOf(classes));
  assert.deepEqual(handling.keep, { console: 10, artifacts: null, screenshots: 7 });
  assert.deepEqual(handling.pools, [
    ['x', 'y'],
    ['y', 'z'],
  ]);
  assert.deepEqual([handling.screenshots, handling.mayLeave, handling.temporaryFiles], [false, true, 'error']);
  assert.deepEqual(
    handling.classes.map(({ name }) => name),
    ['a', 'b'],
  );
});

test('a bot that declares nothing, or only what the policy does not know, is limited in nothing', () => {
  for (const bot of [botOf({ 'bot.py': '' }), declaring('[]'), declaring('["unheard-of"]')]) {
    const handling = handlingOf(bot, policyOf(classes));
    assert.deepEqual([handling.classes, handling.pools, handling.mayLeave, handling.screenshots], [[], [], true, true]);
  }
});

const document = (data: PolicyDocument['data']): PolicyDocument => ({ schema: 1, name: 'p', level: 'standard', data });

test('a lower layer only tightens a class, and never widens the network', () => {
  const { data } = layerPolicy(
    {
      system: document({
        network: ['*.acme.example'],
        classes: [{ name: 'a', mayLeave: false, keep: { console: 5 } }],
      }),
      organisation: document({
        network: ['*.everywhere.example'],
        classes: [{ name: 'a', mayLeave: true, keep: { console: 50, artifacts: 3 } }, { name: 'b' }],
      }),
    },
    'sha256:0',
  );
  assert.deepEqual(data.network, ['*.acme.example']);
  assert.deepEqual(
    data.classes.map(({ name, mayLeave, keep }) => [name, mayLeave, keep]),
    [
      ['a', false, { console: 5, artifacts: 3, screenshots: null }],
      ['b', true, { console: null, artifacts: null, screenshots: null }],
    ],
  );
});

test('hosts and folders must be in the list of every layer that chose one', () => {
  const layer = (hosts: string[]): PolicyDocument => ({ schema: 1, name: 'p', level: 'standard', hosts });
  const { hosts } = layerPolicy({ system: layer(['a.example']), target: layer(['b.example']) }, 'sha256:0');
  assert.deepEqual(hosts, [['a.example'], ['b.example']]);
});

test('what comes with the code names no hosts, no folders and no classes', () => {
  for (const line of ['hosts: [a.example]', 'paths: [/srv]', 'data: { classes: [] }']) {
    const text = `schema: 1\nname: p\nlevel: standard\n${line}\n`;
    assert.deepEqual(
      readPolicyDocument(text, 'p.yaml', 'workspace').problems.map((problem) => problem.line),
      [4],
      line,
    );
    assert.deepEqual(readPolicyDocument(text, 'p.yaml').problems, [], line);
  }
});

test('a host with a scheme, a relative folder and a class with blanks are errors at their place', () => {
  for (const line of ['hosts: ["https://a.example"]', 'paths: [reports]', 'data: { classes: [{ name: My Class }] }'])
    assert.equal(
      readPolicyDocument(`schema: 1\nname: p\nlevel: standard\n${line}\n`, 'p.yaml').problems.length,
      1,
      line,
    );
});

test('the project file is read as far as it goes while it is being typed', () => {
  assert.deepEqual(declaring('["a", ').files.size, 2);
  const half = declaredData(botOf({ 'bot.py': '', 'pyproject.toml': '[tool.botyard]\ndata = ["a", "b' }));
  assert.ok(half.classes?.some(({ name }) => name === 'a'));
  const broken = declaredData(botOf({ 'bot.py': '', 'x.botproj': '{"name": "x", "data": ["a"' }));
  assert.equal(broken.classes, null);
  const other = declaredData(botOf({ 'bot.py': '', 'pyproject.toml': '[tool.other]\ndata = ["a"]\n' }));
  assert.deepEqual([other.classes, other.path], [null, 'bot.py']);
});

test('a pattern takes in what is below it and nothing that only ends alike', () => {
  assert.ok(isHostIn('API.Acme.example', '*.acme.example'));
  for (const host of ['acme.example', 'evilacme.example', 'acme.example.other'])
    assert.ok(!isHostIn(host, '*.acme.example'), host);
});

test('private addresses are inside the network, and public ones only by the list', () => {
  for (const host of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    'files',
    'db.corp',
    '[fd00::1]',
    '127.0.0.1',
    'localhost',
  ])
    assert.ok(isInNetwork(host, []), host);
  for (const host of ['172.32.0.1', '11.0.0.1', '10.acme.example', 'a.example', '192.168.1.1.other.example'])
    assert.ok(!isInNetwork(host, ['*.acme.org']), host);
  assert.ok(isInNetwork('maestro.acme.org', ['*.acme.org']));
});
