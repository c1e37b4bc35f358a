import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPolicyDocument } from '#core';
import { parseSpecifiers } from '../../../../src/core/versions/index.ts';

const head = 'schema: 1\nname: acme\nlevel: standard\n';
const places = (text: string): string[] =>
  readPolicyDocument(text, 'p.yaml').problems.map(
    ({ line, column, code, blocks }) => `${line}:${column} ${code} ${blocks}`,
  );
const at = (...list: string[]): string[] => list.map((place) => `${place} policy-invalid true`);

test('a whole policy is read', () => {
  const text = `${head}serial: 3
expires: 2027-01-31
allow:
  distributions: [requests, "botcity-*", {name: pandas, version: ">=2", instead: polars}]
  modules: [acme.internal]
deny: {distributions: [paramiko], modules: [subprocess]}
map: {acme: acme-lib}
rules: {secret-literal: warning, import-not-approved: off}
`;
  const { document, problems } = readPolicyDocument(text, 'p.yaml');
  assert.deepEqual(problems, []);
  assert.deepEqual(document, {
    schema: 1,
    name: 'acme',
    level: 'standard',
    serial: 3,
    expires: '2027-01-31',
    allow: {
      distributions: ['requests', 'botcity-*', { name: 'pandas', version: '>=2', instead: 'polars' }],
      modules: ['acme.internal'],
    },
    deny: { distributions: ['paramiko'], modules: ['subprocess'] },
    map: { acme: 'acme-lib' },
    rules: { 'secret-literal': 'warning', 'import-not-approved': 'off' },
  });
});

const causeOf = (text: string): unknown => readPolicyDocument(text, 'p.yaml').problems[0]?.data.cause;

test('what is nearly right is named, and a line just begun is spoken of in words of whoever types it', () => {
  assert.match(String(causeOf('schema: 1\nname: acme\nlevel: standart')), /; did you mean standard\?$/);
  assert.doesNotMatch(String(causeOf('schema: 1\nname: acme\nlevel: 7')), /mean/);
  for (const begun of ['de', 'de\nrules: {}']) assert.match(String(causeOf(`${head}${begun}\n`)), /^a key is followed/);
});

const wrong: readonly (readonly [title: string, text: string, places: string[]])[] = [
  ['an unknown key', `${head}alow: {}`, at('4:1')],
  ['an unknown key below', `${head}allow:\n  distribution: []`, at('5:3')],
  ['a missing key', 'schema: 1\nname: acme', at('1:1')],
  ['a wrong schema', 'schema: 2\nname: acme\nlevel: strict', at('1:9')],
  ['a wrong level', 'schema: 1\nname: acme\nlevel: lax', at('3:8')],
  ['a wrong severity', `${head}rules:\n  secret-literal: fatal`, at('5:19')],
  [
    'a list entry that is no name',
    `${head}allow:\n  distributions:\n    - requests\n    - 7\n    - "a b"`,
    at('7:7', '8:7'),
  ],
  ['an unknown key of an entry', `${head}deny:\n  distributions: [{nme: x}]`, at('5:20')],
  ['a module that is none', `${head}deny: {modules: [os.system, "os system"]}`, at('4:29')],
  ['a map of nonsense', `${head}map: {"a b": x, c: "-"}`, at('4:7', '4:20')],
  ['no date', `${head}expires: soon`, at('4:10')],
  ['several errors, in order', `schema: 1\nname: 4\nfoo: 1\nlevel: lax`, at('2:7', '3:1', '4:8')],
  ['broken YAML', 'schema: 1\nname: [acme\nlevel: x', at('3:1')],
  ['a key twice', `${head}level: strict`, at('4:1')],
  ['nothing', '', at('1:1')],
  ['a list', '- a', at('1:1')],
  ['a tag that makes objects', `${head}serial: !!python/object 1`, at('4:9')],
];

for (const [title, text, expected] of wrong) {
  test(`${title}: every error has its place, and nothing is read`, () => {
    assert.deepEqual(places(text), expected);
    assert.equal(readPolicyDocument(text, 'p.yaml').document, null);
  });
}

test('a policy that grows without end through aliases is refused', () => {
  const rows = ['a0: &a0 [1,1,1,1,1,1,1,1,1]'];
  for (let i = 1; i < 12; i++)
    rows.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(',')}]`,
    );
  assert.deepEqual(places(rows.join('\n')), at('1:1'));
});

test('any prefix of a policy is read without a throw', () => {
  const text = `${head}allow:\n  distributions: [a, {name: b, version: ">=1"}]\nrules: {x: off}\n`;
  for (let end = 0; end <= text.length; end++) {
    const { document, problems } = readPolicyDocument(text.slice(0, end), 'p.yaml');
    assert.equal(document === null, problems.length > 0);
  }
});

const asking = (line: string): string => `schema: 1\nname: acme\nlevel: standard\n${line}\n`;

test('who to ask and where requests go are keys of a policy; an approval may have a last day, a denial not', () => {
  const { document } = readPolicyDocument(
    asking(
      'contact: bots@acme.example\nrequests: {url: "https://desk.example/new?d={distribution}&b={bot}"}\nallow: {distributions: [{name: pandas, expires: 2027-01-31}]}',
    ),
    'p.yaml',
  );
  assert.equal(document?.contact, 'bots@acme.example');
  assert.deepEqual(document?.allow?.distributions, [{ name: 'pandas', expires: '2027-01-31' }]);
  for (const line of [
    'deny: {distributions: [{name: pandas, expires: 2027-01-31}]}',
    'allow: {distributions: [{name: pandas, expires: soon}]}',
    'contact: "two\\nlines"',
    'requests: {url: "http://desk.example/"}',
    'requests: {url: "https://{distribution}.example/"}',
    'requests: {url: "https://desk.example/{user}"}',
    'requests: {url: "https://desk.example@evil.example/"}',
    'requests: {url: "https://desk.example/", folder: here}',
    'requests: {folder: ""}',
  ]) {
    const { problems } = readPolicyDocument(asking(line), 'p.yaml');
    assert.deepEqual([...new Set(problems.map((problem) => problem.line))], [4], line);
  }
});

test('a policy that lies with the code it judges does not say where requests go', () => {
  const text = asking('requests: {folder: ../elsewhere}');
  assert.equal(readPolicyDocument(text, 'p.yaml', 'workspace').document, null);
  assert.equal(readPolicyDocument(text, 'p.yaml', 'workspace').problems[0]?.line, 4);
  assert.deepEqual(readPolicyDocument(text, 'p.yaml').document?.requests, { folder: '../elsewhere' });
});

const causes = (text: string): string[] =>
  readPolicyDocument(text, 'p.yaml').problems.map(({ data }) => String(data.cause));

test('a slip of the finger is answered with the key, the rule or the form that was meant', () => {
  assert.deepEqual(causes(`${head}alow: {}`), ['unknown key "alow"; did you mean allow?']);
  assert.deepEqual(causes('schema: 1\nnmae: acme\nlevel: strict'), ['unknown key "nmae"; did you mean name?']);
  assert.match(causes(`${head}rules: {import-not-aproved: error}`)[0] ?? '', /did you mean import-not-approved\?/);
  assert.match(causes(`${head}python: {default: 3.10}`)[0] ?? '', /quotes/);
  assert.match(causes(`${head}allow: {distributions: [{name: a, version: 2.1}]}`)[0] ?? '', /quotes/);
  assert.deepEqual(causes('level: strict'), ['missing: schema, name']);
});

test('a rule that nobody knows is an error at its place', () => {
  assert.deepEqual(places(`${head}rules:\n  secret-literal: off\n  zzz: off`), at('6:3'));
});

test('approved and denied versions are ranges as Python writes them', () => {
  const range = (version: string): string[] =>
    places(`${head}deny: {distributions: [{name: a, version: ${JSON.stringify(version)}}]}`);
  for (const good of [
    '==1.2',
    '>=2.31,<3',
    '==2.1.*',
    '!=1.0',
    '~=1.4',
    '~=1.4.2',
    '===1.0-x',
    '>1!2.0rc1',
    ' >= 1 , < 2 ',
    '==1.0+local',
  ])
    assert.deepEqual([range(good), parseSpecifiers(good).problems], [[], []], good);
  for (const bad of ['2.2', 'latest', '>=2.*', '~=1', '=>1', '^1.2', '>=1,', '>=1 <2', '', '>=1;x', '<1.0+local'])
    assert.deepEqual(range(bad), at('4:43'), bad);
});

const overwhelming: readonly (readonly [title: string, text: string])[] = [
  ['brackets without end', '['.repeat(300_000)],
  ['maps within maps', Array.from({ length: 1400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['lists within lists', '- '.repeat(200_000)],
  ['more than a megabyte', `name: ${'x'.repeat(1_100_000)}`],
  ['many keys', Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['one key many times', 'name: x\n'.repeat(40_000)],
  ['many tabs', '\tname: x\n'.repeat(5_000)],
  ['control characters', '\0\x01\x02: [\ufffe'],
];
for (const [title, text] of overwhelming) {
  test(`a text that would overwhelm the reader is refused with few words: ${title}`, () => {
    const { document, problems } = readPolicyDocument(text, 'p.yaml');
    assert.equal(document, null);
    assert.ok(problems.length > 0 && problems.length <= 100, String(problems.length));
  });
}
