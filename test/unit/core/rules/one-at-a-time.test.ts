import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Bot,
  baselineFile,
  baselineFrom,
  baselineText,
  type CheckResult,
  check,
  reportText,
  waiverFile,
} from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';
import { waiversFor, waiverText } from '../../../support/waivers.ts';

const today = '2026-11-22';
const text = 'import tempfile\n\n\ndef main():\n    path = tempfile.mktemp()\n    open(path, "w").write("x")\n';
const policy = policyOf(`
waivers: { unsigned: allow }
rules: { temp-file-insecure: error, temp-file-not-deleted: error }
`);
const bot = botOf({ 'bot.py': text });
const checked = (more: Readonly<Record<string, string>> = {}, by = policy): CheckResult =>
  check({ ...bot, files: new Map([...bot.files, ...Object.entries(more).map(withText)]) } as Bot, by, { today });
const withText = ([path, written]: [string, string]) => [path, { text: written }] as const;

const shown = ({ findings }: CheckResult) =>
  findings
    .filter(({ rule }) => rule.startsWith('temp-file'))
    .map(({ rule, data, baselined, waived }) => [rule, data.also ?? null, baselined === true || waived !== undefined]);

test('a name without a file speaks for the file that is left, and names it', () => {
  const result = checked();
  assert.deepEqual(shown(result), [['temp-file-insecure', ['temp-file-not-deleted'], false]]);
  assert.deepEqual(
    result.behind?.map(({ rule }) => rule),
    ['temp-file-not-deleted'],
  );
});

test('waived, it hides nothing: the file that is left counts', () => {
  const insecure = checked().findings.filter(({ rule }) => rule === 'temp-file-insecure');
  const result = checked({ [waiverFile]: waiverText(waiversFor(insecure)) });
  assert.deepEqual(shown(result).sort(), [
    ['temp-file-insecure', null, true],
    ['temp-file-not-deleted', null, false],
  ]);
  assert.equal(result.verdict, 'fail');
});

test('known to a baseline, it hides nothing either; a baseline of everything knows both', () => {
  const first = checked();
  const some = checked({ [baselineFile]: baselineText(baselineFrom(first.findings)) });
  assert.deepEqual([some.verdict, shown(some).length], ['fail', 2]);
  const all = checked({ [baselineFile]: baselineText(baselineFrom([...first.findings, ...(first.behind ?? [])])) });
  assert.deepEqual(shown(all).sort(), [
    ['temp-file-insecure', null, true],
    ['temp-file-not-deleted', null, true],
  ]);
  assert.equal(all.verdict, 'pass');
});

test('the more severe is told for itself, and what is switched off speaks for nothing', () => {
  const by = (rules: string) => shown(checked({}, policyOf(`rules: { ${rules} }\n`))).map(([rule]) => rule);
  assert.deepEqual(by('temp-file-insecure: warning, temp-file-not-deleted: error').sort(), [
    'temp-file-insecure',
    'temp-file-not-deleted',
  ]);
  assert.deepEqual(by('temp-file-insecure: "off", temp-file-not-deleted: warning'), ['temp-file-not-deleted']);
});

test('a report under a policy that ignores baselines does not call gone what another finding speaks for', () => {
  const first = checked();
  const text = baselineText(baselineFrom([...first.findings, ...(first.behind ?? [])]));
  const known = { ...bot, files: new Map([...bot.files, withText([baselineFile, text])]) } as Bot;
  const ignoring = policyOf('baseline: ignore\n');
  const said = reportText([{ bot: known, policy: ignoring, result: check(known, ignoring, { today }) }]);
  assert.match(said, /the policy ignores the baseline/);
  assert.doesNotMatch(said, /gone/);
});
