import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bot, check, checkGithub, checkJunit, checkSarif, type Finding, ruleIds } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const policy = policyOf('allow: {distributions: []}');
const item = (bot: Bot, folder = 'bots/a b') => ({
  bot,
  policy,
  folder,
  result: check(bot, policy, { today: '2026-01-01' }),
});
const secret = 'hunter2!x';
const careless = botOf({ 'bot.py': `import paramiko\n"😀"; password = "${secret}"\n`, 'ok.py': '' });
const odd = '%0A::error::x,y:z\n<&>"\u0001.py';

interface Sarif {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { id: string; help: { markdown: string } }[] } };
    readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }[];
    readonly results: readonly {
      ruleId: string;
      level: string;
      partialFingerprints: Record<string, string>;
      locations: readonly { physicalLocation: { artifactLocation: object; region: object } }[];
    }[];
  }[];
}
const runOf = (bot: Bot) => {
  const [run] = (checkSarif([item(bot)], policy) as Sarif).runs;
  assert.ok(run);
  return run;
};

test('SARIF says where in UTF-16 units, relative to the root of the call', () => {
  const run = runOf(careless);
  assert.equal(run.columnKind, 'utf16CodeUnits');
  const found = run.results.find(({ ruleId }) => ruleId === 'secret-literal');
  assert.equal(found?.level, 'error');
  assert.deepEqual(found.locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'bots/a%20b/bot.py', uriBaseId: 'SRCROOT' },
    region: { startLine: 2, startColumn: 18, endLine: 2, endColumn: 29 },
  });
});

test('SARIF carries the lesson of every rule', () => {
  const { driver } = runOf(careless).tool;
  assert.deepEqual(
    driver.rules.map(({ id }) => id),
    ruleIds,
  );
  assert.ok(driver.rules.every(({ id, help }) => help.markdown.includes(id)));
});

test('a fingerprint outlives lines that are put before the finding, and tells two alike apart', () => {
  const prints = (text: string) => runOf(botOf({ 'bot.py': text })).results.map((r) => r.partialFingerprints);
  const before = prints('password = "hunter2!x"\n');
  assert.deepEqual(prints('# more\n\npassword = "hunter2!x"\n'), before);
  const two = prints('password = "hunter2!x"\npassword = "hunter3!x"\n').map((print) => JSON.stringify(print));
  assert.equal(new Set(two).size, 2);
});

test('what could not be checked is a notification, and the run is no success', () => {
  const run = runOf({ ...careless, files: new Map([['bot.py', { unreadable: 'binary' as const }]]) });
  assert.equal(run.invocations[0]?.executionSuccessful, false);
  assert.equal(run.invocations[0]?.toolExecutionNotifications.length, 1);
});

test('no report shows a secret', () => {
  const items = [item(careless)];
  const all = [JSON.stringify(checkSarif(items, policy)), checkGithub(items), checkJunit(items)];
  assert.ok(all.every((text) => text.includes('secret-literal') && !text.includes(secret)));
});

test('an annotation has place and title, and the log ends with the verdict', () => {
  const lines = checkGithub([item(careless)])
    .trimEnd()
    .split('\n');
  assert.match(
    lines[0] ?? '',
    /^::error file=bots\/a b\/bot\.py,line=1,endLine=1,col=8,endColumn=16,title=botyard%3A import-not-approved::/,
  );
  assert.match(lines.at(-1) ?? '', /^fail: 2 errors/);
});

test('a file name cannot say a workflow command of its own', () => {
  const lines = checkGithub([item(botOf({ [odd]: 'import paramiko\n' }), '')])
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, 2);
  assert.ok(lines[0]?.startsWith('::error file=%250A%3A%3Aerror%3A%3Ax%2Cy%3Az%0A<&>"\u0001.py,line=1,'));
});

test('JUnit counts a failure for what fails, an error for what could not be checked, and the files that passed', () => {
  const files = new Map([...careless.files, ['b.py', { unreadable: 'too-big' as const }]]);
  const xml = checkJunit([item({ ...careless, files })]);
  assert.ok(xml.includes('<testsuites name="botyard check" tests="4" failures="2" errors="1">'));
  assert.ok(xml.includes('<testcase classname="invoices" name="bots/a b/ok.py"/>'));
  assert.ok(xml.includes('<error type="unreadable-file"'));
});

test('JUnit holds any name as XML', () => {
  const xml = checkJunit([item(botOf({ [odd]: '' }), '')]);
  assert.ok(xml.includes('name="%0A::error::x,y:z\n&lt;&amp;&gt;&quot;?.py"'));
});

test('a report of a part says so', () => {
  const findings: Finding[] = [];
  const result = { verdict: 'pass' as const, findings, problems: [] };
  const text = checkGithub([{ bot: careless, policy, result, scope: 'main' }]);
  assert.match(text, /only what changed since main\n$/);
});
