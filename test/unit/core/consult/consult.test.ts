import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type CheckResult,
  consultImport,
  consultRequirement,
  consultRule,
  type Finding,
  layerPolicy,
  type PolicyDocument,
  readPolicyDocument,
  trialOf,
} from '#core';

const read = (text: string): PolicyDocument => {
  const { document, problems } = readPolicyDocument(`schema: 1\nlevel: standard\n${text}`, 'p.yaml');
  assert.deepEqual(problems, []);
  return document as PolicyDocument;
};
const organisation = read(
  'name: acme\nallow: {distributions: [requests, pandas, numpy]}\nrules: {secret-literal: warning}\nexpires: 2027-01-01\n',
);
const workspace = read(
  'name: team\nallow: {distributions: [requests, pandas]}\ndeny: {distributions: [pandas]}\nrules: {secret-literal: error, import-unknown: error}\n',
);
const layers = { organisation, workspace };
const policy = layerPolicy(layers, 'sha256:0');
const o = { policy, layers, today: '2026-11-22', python: { major: 3, minor: 12 } };

suite('asking a policy', () => {
  test('the layer that decided is named: the one that denies, the one whose list lacks it, the first that lists it', () => {
    const decider = (word: string) => [
      consultImport(word, o).verdict.decidedBy,
      consultRequirement(word, o)?.verdict.decidedBy,
    ];
    const acme = { layer: 'organisation', name: 'acme' };
    const team = { layer: 'workspace', name: 'team' };
    assert.deepEqual(decider('pandas'), [team, team]);
    assert.deepEqual(decider('numpy'), [team, team]);
    assert.deepEqual(decider('polars'), [acme, acme]);
    assert.deepEqual(decider('requests'), [acme, acme]);
  });

  test('a bot’s own module needs nobody', () => {
    const files = new Map([
      ['bot.py', { text: '' }],
      ['numpy.py', { text: '' }],
    ]);
    const bot = { id: 'b', entry: 'bot.py', python: o.python, files };
    const { outcome, verdict, findings } = consultImport('numpy', { ...o, bot });
    assert.deepEqual([outcome, verdict.decidedBy, findings], ['approved', null, []]);
  });

  test('what is found is what check finds', () => {
    const found = consultImport('polars', o).findings.map(({ rule, severity }) => `${severity} ${rule}`);
    assert.deepEqual(found, ['error import-not-approved']);
  });

  test('what is no requirement has no answer', () => {
    for (const line of ['', '# x', '-r a.txt', '--index-url https://x', 'a b', './folder', '\n\n', 'a\nb'])
      assert.equal(consultRequirement(line, o), null, JSON.stringify(line));
  });

  test('of a rule: who sets it, who raises it, what comes of it', () => {
    const { kinds, said, levelBy } = consultRule('secret-literal', policy, layers);
    assert.deepEqual(said, [
      { layer: 'organisation', name: 'acme', setting: 'warning' },
      { layer: 'workspace', name: 'team', setting: 'error' },
    ]);
    assert.ok(kinds.length > 1 && kinds.every(({ severity }) => severity === 'error'));
    assert.deepEqual(levelBy, { layer: 'organisation', name: 'acme' });
  });
});

suite('trying a policy', () => {
  const finding = (rule: string, start: number, severity: Finding['severity'] = 'error'): Finding => ({
    rule,
    severity,
    place: { path: 'bot.py', start, end: start + 1, line: 1, column: 1, endLine: 1, endColumn: 2 },
    data: {},
  });
  const result = (verdict: CheckResult['verdict'], ...findings: Finding[]): CheckResult => ({
    verdict,
    findings,
    problems: [],
  });
  const [a, b, info] = [finding('r', 1), finding('r', 5), finding('r', 9, 'info')];
  const changes: readonly (readonly [change: string, before: CheckResult, after: CheckResult])[] = [
    ['breaks', result('pass', info), result('fail', a, info)],
    ['breaks', result('unknown'), result('fail', a)],
    ['worse', result('fail', a), result('fail', a, b)],
    ['unknown', result('pass'), result('unknown')],
    ['clean', result('fail', a), result('pass')],
    ['better', result('fail', a, b), result('fail', a)],
    ['same', result('fail', a), result('fail', a, info)],
    ['same', result('pass', finding('r', 1, 'warning')), result('pass')],
  ];
  for (const [change, before, after] of changes) {
    test(`${before.verdict} with ${before.findings.length}, then ${after.verdict} with ${after.findings.length}: ${change}`, () =>
      assert.equal(trialOf(before, after).change, change));
  }

  test('what a baseline knows breaks nothing', () => {
    const known: Finding = { ...a, baselined: true };
    assert.deepEqual(trialOf(result('pass'), result('pass', known)).broken, []);
  });
});
