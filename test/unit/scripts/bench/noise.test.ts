import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { botcityShapes, caseOf, written } from '../../../../scripts/bench/noise/case.ts';
import { judged, quantile, rightOf } from '../../../../scripts/bench/noise/judge.ts';
import { labelsIn } from '../../../../scripts/bench/noise/label.ts';
import { holdsSecret } from '../../../../src/core/index.ts';
import { loadPolicy } from '../../../../src/workspace/index.ts';

const policyOf = async (level: string) =>
  (await loadPolicy({ targetText: `schema: 1\nname: acme\nlevel: ${level}\n` })).policy;

const starter = await policyOf('starter');
const cases = written();
const bots = cases.map((one) => judged(one, starter));
const share = ({ all, right }: { all: number; right: number }): number => right / all;

test('there are at least 20 bots, and about a third is only scored', () => {
  assert.ok(cases.length >= 20);
  const held = cases.filter((one) => one.held).length / cases.length;
  assert.ok(held > 0.25 && held < 0.42, String(held));
});

test('every file of every bot is read, and nothing that blocks is in its way', () => {
  assert.deepEqual(
    bots.flatMap(({ problems }) => problems.filter((problem) => !problem.startsWith('no-entry '))),
    [],
  );
});

test('no file of a bot holds a credential of a known shape before its values are made', () => {
  const folder = join(import.meta.dirname, '../../../../scripts/bench/noise/cases');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  assert.ok(files.length > cases.length * 2);
  const told = files.map(({ parentPath, name }) => join(parentPath, name));
  assert.deepEqual(
    told.filter((path) => holdsSecret('bot.py', readFileSync(path, 'utf8'))),
    [],
  );
});

test("under starter there is neither an error nor a warning on the shape of BotCity's own template", () => {
  for (const one of botcityShapes()) {
    const { name, visible } = judged(one, starter);
    assert.deepEqual(
      visible.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule),
      [],
      name,
    );
  }
});

test('under starter a bot has a median of at most 2 and a p90 of at most 6 visible findings', () => {
  const counts = bots.map(({ visible }) => visible.length);
  assert.ok(quantile(counts, 0.5) <= 2, `median ${quantile(counts, 0.5)}`);
  assert.ok(quantile(counts, 0.9) <= 6, `p90 ${quantile(counts, 0.9)}`);
});

for (const level of ['starter', 'standard']) {
  test(`under ${level} at least 95 % of errors and 85 % of warnings are right by label`, async () => {
    const policy = await policyOf(level);
    const all = cases.map((one) => judged(one, policy));
    const [errors, warnings] = [rightOf(all, 'error'), rightOf(all, 'warning')];
    assert.ok(errors.all >= 20 && warnings.all >= 8, 'too few to say anything');
    assert.ok(share(errors) >= 0.95, `errors ${errors.right} of ${errors.all}`);
    assert.ok(share(warnings) >= 0.85, `warnings ${warnings.right} of ${warnings.all}`);
  });
}

test('a finding that no label names is wrong, one on its line is right, and a label that nothing meets is unmet', () => {
  const text = 'import requests\nrequests.get("https://a.example", verify=False)\nrequests.get(a, verify=False)\n';
  const label = 'tls-not-verified bot.py get("https\npip-at-run-time bot.py *\n';
  const one = judged(
    caseOf(
      'one',
      new Map([
        ['bot.py', text],
        ['requirements.txt', 'requests==2.32.4\n'],
        ['labels.txt', label],
      ]),
    ),
    starter,
  );
  assert.deepEqual([one.visible.length, one.wrong.length, one.wrong[0]?.place.line], [2, 1, 3]);
  assert.deepEqual(
    one.unmet.map(({ rule }) => rule),
    ['pip-at-run-time'],
  );
  assert.deepEqual(rightOf([one], 'error'), { all: 2, right: 1 });
});

test('a label names a line that is there, the second with a piece too, or it is an error', () => {
  const files = new Map([['bot.py', 'a = 1\nb = 2\na = 3\n']]);
  assert.deepEqual(
    labelsIn('# why\nx bot.py a =\nx bot.py a = #2\nx bot.py *\n', files).map(({ line }) => line),
    [1, 3, null],
  );
  assert.throws(() => labelsIn('x bot.py c =\n', files), /names no line/);
  assert.throws(() => labelsIn('x bot.py\n', files), /a label is/);
});

test('a quantile is the value that this share does not exceed', () => {
  assert.deepEqual([quantile([3, 1, 2, 9], 0.5), quantile([3, 1, 2, 9], 0.9), quantile([], 0.5)], [2, 9, 0]);
});
