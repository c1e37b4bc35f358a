import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Bot,
  baselineFile,
  baselineFrom,
  baselineText,
  type CheckResult,
  check,
  checkFile,
  checkGithub,
  checkJson,
  checkJunit,
  checkSarif,
  type Finding,
  layerPolicy,
  markKnownIn,
  prunedBaseline,
  readBaseline,
  readPolicyDocument,
  reportText,
} from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const policy = policyOf('allow: { distributions: [requests] }\n');
const context = { today: '2026-11-22' };
const careless = 'import pandas\npassword = "hunter2!x"\n';

const written = (bot: Bot, by = policy): string => baselineText(baselineFrom(check(bot, by, context).findings));
const withBaseline = (bot: Bot, text: string): Bot => ({
  ...bot,
  files: new Map([...bot.files, [baselineFile, { text }]]),
});
const changed = (text: string, from = careless, by = policy): CheckResult =>
  check(withBaseline(botOf({ 'bot.py': text }), written(botOf({ 'bot.py': from }))), by, context);
const fresh = ({ findings }: CheckResult): string[] => findings.filter((f) => !f.baselined).map(({ rule }) => rule);
const reread = (text: string) => {
  const { baseline } = readBaseline(text);
  assert.ok(baseline);
  return baseline;
};

test('what the baseline knows is marked, stays a finding, and lets the check pass', () => {
  assert.equal(check(botOf({ 'bot.py': careless }), policy, context).verdict, 'fail');
  const result = changed(careless);
  assert.equal(result.verdict, 'pass');
  assert.deepEqual(
    result.findings.map(({ rule, baselined }) => [rule, baselined]),
    [
      ['import-not-approved', true],
      ['secret-literal', true],
    ],
  );
});

test('a known finding stays known when its line moves', () => {
  assert.equal(changed(`# one\n\n\n${careless}`).verdict, 'pass');
});

test('one more of the same kind is new, and it is the last one', () => {
  const result = changed(`${careless}def again():\n    password = "hunter3!x"\n`);
  assert.equal(result.verdict, 'fail');
  assert.deepEqual(fresh(result), ['secret-literal']);
  assert.equal(result.findings.find(({ baselined }) => !baselined)?.place.line, 4);
});

test('the same in another file is new', () => {
  const bot = botOf({ 'bot.py': careless, 'other.py': careless });
  const result = check(withBaseline(bot, written(botOf({ 'bot.py': careless }))), policy, context);
  assert.equal(result.verdict, 'fail');
  assert.deepEqual(
    [...new Set(result.findings.filter((f) => !f.baselined).map(({ place }) => place.path))],
    ['other.py'],
  );
});

test('a known finding stays known when the policy is renamed, raises it, or chooses a list', () => {
  const django = 'import django\n';
  const early = written(botOf({ 'bot.py': django }), policyOf('', 'starter'));
  const bot = withBaseline(botOf({ 'bot.py': django }), early);
  const later = policyOf(
    'contact: security\nallow: { distributions: [requests] }\nrules: { import-not-approved: error }\n',
  );
  assert.equal(check(bot, { ...later, name: 'another' }, context).verdict, 'pass');
});

test('what is denied by name later is new', () => {
  const result = changed(careless, careless, policyOf('deny: { distributions: [pandas] }\n'));
  assert.deepEqual(fresh(result), ['import-not-approved']);
});

test('one file alone is marked as the whole bot is', () => {
  const bot = withBaseline(botOf({ 'bot.py': careless }), written(botOf({ 'bot.py': careless })));
  const alone = checkFile(bot, 'bot.py', policy, context).findings;
  assert.ok(alone.length > 0 && alone.every(({ baselined }) => baselined));
});

test('the policy may refuse baselines, or refuse them secrets', () => {
  const with_ = (mode: string) =>
    changed(careless, careless, policyOf(`allow: { distributions: [requests] }\nbaseline: ${mode}\n`));
  assert.deepEqual(fresh(with_('ignore')), ['import-not-approved', 'secret-literal']);
  assert.deepEqual(fresh(with_('no-secrets')), ['secret-literal']);
  assert.deepEqual(fresh(with_('accept')), []);
});

test('a strict policy accepts no known secret unless it says so', () => {
  const strict = (rest: string) =>
    changed(careless, careless, policyOf(`allow: { distributions: [requests] }\n${rest}`, 'strict'));
  assert.deepEqual(fresh(strict('')), ['secret-literal']);
  assert.deepEqual(fresh(strict('baseline: accept\n')), []);
});

test('a lower layer only tightens what is accepted', () => {
  const said = (organisation: string, workspace: string): string => {
    const read = (mode: string) => readPolicyDocument(`schema: 1\nname: x\nlevel: starter\n${mode}`, 'p.yaml').document;
    const [upper, lower] = [read(organisation), read(workspace)];
    assert.ok(upper && lower);
    return layerPolicy({ organisation: upper, workspace: lower }, 'sha256:0').baseline;
  };
  assert.equal(said('baseline: ignore\n', 'baseline: accept\n'), 'ignore');
  assert.equal(said('baseline: accept\n', 'baseline: no-secrets\n'), 'no-secrets');
  assert.equal(said('', ''), 'accept');
});

test('a finding about several is known one by one: one less stays known, one more is new', () => {
  const bot = (requirements: string): Bot => botOf({ 'bot.py': 'import requests\n', 'requirements.txt': requirements });
  const pinned = policyOf('rules: { requirement-unpinned: error }\n');
  const before = baselineText(baselineFrom(check(bot('requests\nhttpx\npandas\n'), pinned, context).findings));
  const unpinned = (requirements: string) =>
    check(withBaseline(bot(requirements), before), pinned, context).findings.find(
      ({ rule }) => rule === 'requirement-unpinned',
    )?.baselined;
  assert.equal(unpinned('requests\nhttpx\npandas\n'), true);
  assert.equal(unpinned('requests\npandas==2.2.0\nhttpx\n'), true);
  assert.equal(unpinned('requests\nhttpx\npandas\nnumpy\n'), undefined);
});

test('another advisory about a known distribution is new; a changed summary or fix is not', () => {
  const place = { path: 'requirements.txt', start: 0, end: 8, line: 1, column: 1, endLine: 1, endColumn: 9 };
  const vulnerable = (ids: readonly string[], more: object = {}): Finding => ({
    rule: 'requirement-vulnerable',
    severity: 'error',
    place,
    data: { distribution: 'requests', version: '2.0', ids, malicious: false, policy: 'acme', ...more },
  });
  const known = baselineFrom([vulnerable(['PYSEC-1', 'PYSEC-2'])]);
  const bot = withBaseline(botOf({ 'bot.py': '' }), baselineText(known));
  const marked = (finding: Finding) => markKnownIn(bot, policy)([finding])[0]?.baselined;
  assert.equal(marked(vulnerable(['PYSEC-2'], { summary: 'x', fixed: '3' })), true);
  assert.equal(marked(vulnerable(['PYSEC-1', 'PYSEC-3'])), undefined);
  assert.equal(marked(vulnerable(['PYSEC-1'], { malicious: true })), undefined);
});

test('pruning takes out what is gone and never puts anything in', () => {
  const before = reread(written(botOf({ 'bot.py': `${careless}pwd = password = "hunter2!x"\n` })));
  const after = check(botOf({ 'bot.py': 'password = "hunter2!x"\nimport numpy\n' }), policy, context).findings;
  const pruned = prunedBaseline(before, after);
  assert.deepEqual(
    pruned.entries.map(({ rule, count }) => [rule, count]),
    [['secret-literal', 1]],
  );
  assert.deepEqual(prunedBaseline(pruned, []).entries, []);
});

test('text and back is the same baseline, one entry a line', () => {
  const baseline = reread(written(botOf({ 'bot.py': careless, 'a.py': careless })));
  assert.deepEqual(reread(baselineText(baseline)), baseline);
  assert.equal(
    baselineText(baseline)
      .split('\n')
      .filter((line) => line.includes('fingerprint')).length,
    4,
  );
  assert.deepEqual(reread(baselineText({ entries: [] })).entries, []);
});

test('no value of a secret and no text of the bot comes into a baseline', () => {
  const text = written(botOf({ 'bot.py': careless }));
  assert.doesNotMatch(text, /hunter2|pandas/);
});

test('a baseline that cannot be believed knows nothing and keeps the check from passing', () => {
  const entry = { path: 'bot.py', rule: 'secret-literal', fingerprint: '0'.repeat(16), count: 1 };
  const file = (value: unknown): string => JSON.stringify(value);
  const broken: Record<string, string> = {
    'no JSON': '{',
    'a conflict of a merge': '<<<<<<< HEAD\n{}\n',
    'an empty file': '',
    'no map': '[]',
    'another schema': file({ schema: 2, findings: [] }),
    'an unknown key': file({ schema: 1, findings: [], allow: true }),
    'a count of none': file({ schema: 1, findings: [{ ...entry, count: 0 }] }),
    'half a count': file({ schema: 1, findings: [{ ...entry, count: 0.5 }] }),
    'a pattern for a rule': file({ schema: 1, findings: [{ ...entry, rule: '*' }] }),
    'no fingerprint': file({ schema: 1, findings: [{ ...entry, fingerprint: '' }] }),
    'an entry twice': file({ schema: 1, findings: [entry, entry] }),
  };
  for (const [what, text] of Object.entries(broken)) {
    const clean = check(withBaseline(botOf({ 'bot.py': 'x = 1\n' }), text), policy, context);
    assert.equal(clean.verdict, 'unknown', what);
    assert.deepEqual(
      clean.problems.map(({ code, path, blocks }) => [code, path, blocks]),
      [['baseline-invalid', baselineFile, true]],
      what,
    );
    const bad = check(withBaseline(botOf({ 'bot.py': careless }), text), policy, context);
    assert.equal(bad.verdict, 'fail', what);
    assert.equal(
      bad.findings.some(({ baselined }) => baselined),
      false,
      what,
    );
  }
});

test('a baseline that could not be read keeps the check from passing', () => {
  const bot = botOf({ 'bot.py': 'x = 1\n' });
  const unread: Bot = { ...bot, files: new Map([...bot.files, [baselineFile, { unreadable: 'too-big' }]]) };
  assert.equal(check(unread, policy, context).verdict, 'unknown');
});

test('a report counts the known apart, says what is gone, and shows them only when asked', () => {
  const bot = withBaseline(botOf({ 'bot.py': 'password = "hunter2!x"\n' }), written(botOf({ 'bot.py': careless })));
  const item = { bot, policy, result: check(bot, policy, context) };
  const text = reportText([item]);
  assert.match(text, /pass: 0 errors, .*1 known by the baseline.*1 of the baseline gone/);
  assert.doesNotMatch(text, /secret-literal/);
  assert.match(reportText([item], { all: true }), /error \(known\) {2}secret-literal/);
  assert.doesNotMatch(checkGithub([item]), /secret-literal/);
  assert.match(checkJunit([item]), /failures="0"[\s\S]*error \(known\) secret-literal/);
  assert.match(JSON.stringify(checkSarif([item], policy)), /"baselineState":"unchanged","suppressions":/);
  const json = checkJson([item], policy);
  assert.deepEqual(json.counts, { error: 0, warning: 0, info: 0, baselined: 1 });
  assert.equal(json.findings[0]?.baselined, true);
});
