import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDone, isGroupDone, readTrainingRecord, ruleIds, trainingExport, trainingGroups, withStep } from '#core';

const today = '2026-11-22';

test('a lesson with a sample is done when it is mended, one without when it was read; the first day stands', () => {
  const read = withStep({}, 'secret-literal', 'read', today);
  assert.equal(isDone(read, 'secret-literal'), false);
  const mended = withStep(read, 'secret-literal', 'mended', '2026-11-23');
  assert.equal(isDone(mended, 'secret-literal'), true);
  assert.deepEqual(withStep(mended, 'secret-literal', 'mended', '2026-12-01'), mended);
  assert.equal(isDone(withStep({}, 'data-class-target', 'read', today), 'data-class-target'), true);
});

test('a step of the walkthrough is done when all its lessons are', () => {
  const [secrets] = trainingGroups;
  assert.ok(secrets);
  const all = secrets.rules.reduce((record, rule) => withStep(record, rule, 'mended', today), {});
  assert.equal(isGroupDone(all, secrets), true);
  assert.equal(isGroupDone({ ...all, 'secret-token': { read: today } }, secrets), false);
});

test('of what is stored only known lessons and days are believed', () => {
  for (const stored of [null, 'x', 7, [], { 'secret-literal': null }, { 'secret-literal': { mended: 'yes' } }])
    assert.deepEqual(readTrainingRecord(stored), {});
  const stored = {
    'secret-literal': { mended: today, by: 'ana' },
    'other-rule': { read: today },
    __proto__: { read: today },
  };
  assert.deepEqual(readTrainingRecord(stored), { 'secret-literal': { mended: today } });
});

test('what is exported is every lesson with its two days, and nothing else', () => {
  const record = withStep({}, 'secret-literal', 'mended', today);
  const { schema, lessons } = JSON.parse(trainingExport(record, 'json'));
  assert.equal(schema, 1);
  assert.equal(lessons.length, ruleIds.length);
  assert.deepEqual(lessons[0], { rule: 'secret-literal', group: 'secrets', read: '', mended: today });
  const csv = trainingExport(record, 'csv').trimEnd().split('\n');
  assert.deepEqual(csv.slice(0, 2), ['rule,group,read,mended', `secret-literal,secrets,,${today}`]);
  assert.equal(csv.length, ruleIds.length + 1);
});
