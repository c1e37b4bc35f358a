import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Bot,
  check,
  checkJson,
  defaultPolicy,
  layerPolicy,
  lesson,
  type Policy,
  problemText,
  reportText,
  rules,
} from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const starter = defaultPolicy('sha256:0');
const item = (bot: Bot, policy: Policy, folder?: string) => ({
  bot,
  policy,
  result: check(bot, policy, { today: '2026-01-01' }),
  ...(folder === undefined ? {} : { folder }),
});
const careless = botOf({ 'bot.py': 'import paramiko\n\tpassword = "hunter2!x"  # ours\n' });
const lines = (text: string): string[] => text.split('\n');

test('a finding is shown with place, severity, rule, source line, caret and how to fix it', () => {
  const text = lines(reportText([item(careless, policyOf('allow: {distributions: []}'), 'bots/careless')]));
  assert.match(text[0] ?? '', /^bots\/careless\/bot\.py:1:8 {2}error {2}import-not-approved$/);
  assert.match(text[1] ?? '', /"paramiko".*"acme"/);
  assert.deepEqual(text.slice(2, 4), ['  1 | import paramiko', '    |        ^^^^^^^^']);
  assert.match(text[4] ?? '', /^ {2}fix: \S/);
});

test('a secret is covered in the source line, with the carets under it', () => {
  const text = reportText([item(careless, starter)]);
  assert.ok(!text.includes('hunter2'));
  assert.ok(text.includes('  2 |  password = "*********"  # ours\n    |             ^^^^^^^^^^^\n'));
});

test('two secrets on one line are both covered under either finding', () => {
  const bot = botOf({ 'bot.py': 'login(password="hunter2!x", token="aZ81kd0-qLm22Xy9")\n' });
  const text = reportText([item(bot, starter)]);
  assert.ok(!/hunter2|aZ81/.test(text));
});

test('control characters of a source line reach no terminal', () => {
  const text = reportText([item(botOf({ 'bot.py': 'import paramiko  # \u001b[2J\u009b\n' }), starter)]);
  assert.ok(!/[\u001b\u009b]/.test(text));
});

test('a very long line is cut round the spot', () => {
  const bot = botOf({ 'bot.py': `x = "${'y'.repeat(5000)}"; import paramiko; z = "${'y'.repeat(5000)}"\n` });
  const shown = lines(reportText([item(bot, starter)])).slice(2, 4);
  assert.ok(shown.every((line) => line.length < 200));
  assert.equal((shown[1] ?? '').indexOf('^'), (shown[0] ?? '').indexOf('paramiko'));
});

test('the last line is the verdict, with counts and the policy', () => {
  const last = (text: string): string => lines(text.trimEnd()).at(-1) ?? '';
  assert.equal(
    last(reportText([item(careless, starter)])),
    'fail: 1 error, 0 warnings, 1 info in 1 Python file, no organisation policy (starter)',
  );
  const broken = item(botOf({ 'bot.py': 'x = """' }), policyOf());
  assert.match(last(reportText([broken])), /^could not check: .*policy "acme" \(standard\)$/);
  const clean = item(botOf({ 'bot.py': '' }), starter);
  assert.match(last(reportText([clean])), /^pass: /);
  assert.match(last(reportText([clean, broken])), /^could not check: /);
  assert.match(last(reportText([clean, broken, item(careless, starter)])), /^fail: /);
});

test('what kept the check from being complete is said as such', () => {
  const text = reportText([item(botOf({ 'bot.py': 'x = """' }), starter)]);
  assert.match(lines(text)[0] ?? '', /^bot\.py:1:5 {2}could not check {2}syntax-error$/);
});

test('colour is there when asked for, and only then', () => {
  assert.ok(!reportText([item(careless, starter)]).includes('\u001b'));
  const painted = reportText([item(careless, starter)], { colour: true });
  assert.ok(painted.includes('\u001b[31merror\u001b[0m'));
  assert.equal(painted.replace(/\u001b\[\d+m/g, ''), reportText([item(careless, starter)]));
});

test('the JSON is the one of the contracts', () => {
  const policy = layerPolicy(
    { organisation: { schema: 1, name: 'acme', level: 'strict', allow: { distributions: [] } } },
    'sha256:ab',
  );
  const bot = botOf({ 'bot.py': 'import paramiko\nx = """\n' });
  const json = checkJson([item(bot, policy)], policy);
  const [finding] = json.findings;
  assert.deepEqual(Object.keys(json), ['schema', 'verdict', 'policy', 'findings', 'problems', 'counts', 'advisories']);
  assert.deepEqual(
    { ...json, findings: [], problems: [] },
    {
      schema: 1,
      verdict: 'fail',
      policy: { name: 'acme', level: 'strict', digest: 'sha256:ab' },
      advisories: { state: 'not-named', source: null, asOf: null, records: 0, malformed: 0 },
      findings: [],
      problems: [],
      counts: { error: 1, warning: 0, info: 0 },
    },
  );
  assert.deepEqual(Object.keys(finding ?? {}), [
    'rule',
    'severity',
    'bot',
    'path',
    'line',
    'column',
    'endLine',
    'endColumn',
    'message',
    'data',
    'fingerprints',
  ]);
  const { message, data, fingerprints, ...place } = finding ?? assert.fail();
  assert.deepEqual(place, {
    rule: 'import-not-approved',
    severity: 'error',
    bot: 'invoices',
    path: 'bot.py',
    line: 1,
    column: 8,
    endLine: 1,
    endColumn: 16,
  });
  assert.ok(message.length > 0 && data.module === 'paramiko');
  assert.match(fingerprints.join(), /^[0-9a-f]{16}$/);
  assert.deepEqual(
    json.problems.map(({ message: _, ...rest }) => rest),
    [{ path: 'bot.py', line: 2, column: 5, code: 'syntax-error', blocks: true }],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
});

test('of several bots the JSON has the worst verdict', () => {
  const clean = item(botOf({ 'bot.py': '' }), starter);
  const unknown = item(botOf({ 'bot.py': 'x = """' }), starter);
  assert.equal(checkJson([clean, unknown], starter).verdict, 'unknown');
  assert.equal(checkJson([unknown, item(careless, starter)], starter).verdict, 'fail');
  assert.equal(checkJson([], starter).verdict, 'pass');
});

test('every rule has a lesson in both languages, and they differ', () => {
  for (const { id } of rules) {
    const [en, pt] = [lesson(id, 'en'), lesson(id, 'pt-br')];
    for (const page of [en, pt])
      for (const part of [page.title, page.why, page.bad, page.good, page.fix, page.reference])
        assert.ok(part.length > 0);
    assert.notEqual(en.title, pt.title);
  }
});

test('the bad example of a lesson that can be checked is a finding, its good one is none', () => {
  const { bad, good } = lesson('import-not-approved', 'en');
  const policy = policyOf('allow: {distributions: [requests]}');
  const found = (text: string): number => item(botOf({ 'bot.py': text }), policy).result.findings.length;
  assert.deepEqual([found(bad), found(good)], [1, 0]);
});

test('a problem has a sentence of its own', () => {
  const codes = [
    'unreadable-file',
    'syntax-error',
    'no-entry',
    'policy-invalid',
    'policy-unreadable',
    'rule-crashed',
  ] as const;
  assert.equal(new Set(codes.map((code) => problemText({ code, data: {} }))).size, codes.length);
});

test('a policy outside the bot is named by its whole path, and one that is not known is not called none', () => {
  const bot = botOf({ 'bot.py': '' });
  const problem = { code: 'policy-unreadable', line: 1, column: 1, data: { cause: 'ENOENT' }, blocks: true } as const;
  for (const path of ['/etc/acme.yaml', 'C:\\acme.yaml']) {
    const result = { verdict: 'unknown', findings: [], problems: [{ ...problem, path }] } as const;
    const text = lines(reportText([{ bot, policy: starter, folder: 'bots/a', result }]));
    assert.ok(text[0]?.startsWith(`${path}:1:1 `));
    assert.equal(
      text.at(-2),
      'could not check: 0 errors, 0 warnings, 0 info in 1 Python file, policy not known, judged as starter',
    );
  }
});

test('what a file system says is put in words', () => {
  const text = (cause: string): string => problemText({ code: 'policy-unreadable', data: { cause } });
  assert.equal(text('ENOENT'), 'The policy could not be read: it is not there (ENOENT).');
  assert.equal(text('not UTF-8'), 'The policy could not be read: not UTF-8.');
});
