import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesIn, corpus } from '../../../../scripts/bench/secrets/case.ts';
import { precision, recall, scored } from '../../../../scripts/bench/secrets/score.ts';
import { holdsSecret } from '../../../../src/core/index.ts';

const cases = corpus();

test('the corpus has hundreds of cases, secrets and look-alikes alike, and holds about a third of them out', () => {
  assert.ok(cases.length >= 400);
  const [secrets, held] = [cases.filter(({ secret }) => secret).length, cases.filter((one) => one.held).length];
  assert.ok(secrets > cases.length * 0.4 && secrets < cases.length * 0.6);
  assert.ok(held > cases.length * 0.25 && held < cases.length * 0.42);
});

test('the corpus is the same each time', () => assert.deepEqual(corpus(), cases));

test('a secret stands on known lines, and its value only in the text that is made', () => {
  for (const { secret, template, text, lines } of cases.filter((one) => one.secret)) {
    assert.ok(secret && lines.length > 0, template);
    assert.ok(!text.includes('<%') && text !== template);
  }
});

test('no template holds a credential by itself', () => {
  for (const { template } of cases) assert.equal(holdsSecret('case', template), false, template);
});

test('a finding counts on the line of the secret or where its statement begins, elsewhere it is a false alarm', () => {
  const [first, second] = casesIn('x', '--- ng a.py\nf(\n  senha="<%pw%>")\n\nprint()\n--- ok a.py\nprint()\n').map(
    (written, i) => ({ ...written, id: String(i), held: false, text: '', lines: written.secret ? [2] : [] }),
  );
  assert.ok(first && second);
  const told = (...lines: number[]) => lines.map((line) => ({ path: '0/a.py', line }));
  const score = (...lines: number[]) => scored([first, second], told(...lines), ({ id }) => id);
  assert.deepEqual([score(1).found, score(1).alarms], [[first], []]);
  assert.deepEqual([score(4).missed, score(4).alarms], [[first], [first]]);
  assert.equal(scored([first, second], [{ path: '1/a.py', line: 1 }], ({ id }) => id).alarms.length, 1);
  assert.deepEqual([precision(score(2, 4)), recall(score(2, 4))], [0.5, 1]);
});
