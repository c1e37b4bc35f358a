import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lifeOf, lifeProblems, nearestEnd, type PolicyLayer, type PolicyStanding } from '#core';

const on = (today: string) => lifeOf({ expires: '2026-10-31' }, today);

test('a policy holds on its last day, then a week of grace that says when it ends, then it is closed', () => {
  assert.deepEqual(on('2026-10-01'), { state: 'valid', expires: '2026-10-31', daysLeft: 30 });
  assert.deepEqual(on('2026-10-31'), { state: 'valid', expires: '2026-10-31', daysLeft: 0 });
  assert.deepEqual(on('2026-11-01'), { state: 'grace', expires: '2026-10-31', closes: '2026-11-07', daysLeft: 6 });
  assert.deepEqual(on('2026-11-07'), { state: 'grace', expires: '2026-10-31', closes: '2026-11-07', daysLeft: 0 });
  assert.deepEqual(on('2026-11-08'), { state: 'closed', expires: '2026-10-31', closed: '2026-11-08' });
  assert.equal(on('2031-01-01').state, 'closed');
});

test('grace ends after seven days across months, years and a leap day', () => {
  const closed = (expires: string, today: string) => lifeOf({ expires }, today).state;
  assert.equal(closed('2027-12-28', '2028-01-04'), 'grace');
  assert.equal(closed('2027-12-28', '2028-01-05'), 'closed');
  assert.equal(closed('2028-02-25', '2028-03-03'), 'grace');
  assert.equal(closed('2028-02-25', '2028-03-04'), 'closed');
});

test('a policy without a last day has no end', () => {
  assert.deepEqual(lifeOf({}, '2099-01-01'), { state: 'endless' });
  assert.deepEqual(lifeOf({ issued: '2026-01-01' }, '2026-01-01'), { state: 'endless' });
});

test('a clock before the day of the policy, or before the day it was fetched, is wrong, and no end is read from it', () => {
  const document = { issued: '2026-05-01', expires: '2026-10-31' };
  assert.deepEqual(lifeOf(document, '2026-04-29'), { state: 'ahead', of: '2026-05-01' });
  assert.deepEqual(lifeOf(document, '2026-06-01', '2026-11-20'), { state: 'ahead', of: '2026-11-20' });
  assert.equal(lifeOf(document, '2026-06-01', '2026-06-01').state, 'valid');
  assert.equal(lifeOf(document, '2026-04-30').state, 'valid', 'further east it is tomorrow');
  assert.equal(lifeOf({ expires: '2026-10-31' }, '1970-01-01').state, 'valid', 'nothing says otherwise');
});

test('of several documents the one that is over counts, whichever layer it is; only at a gate it blocks', () => {
  const standing = (layer: PolicyLayer, expires?: string): PolicyStanding => ({
    layer,
    path: `${layer}.yaml`,
    document: { schema: 1, name: layer, level: 'standard', ...(expires === undefined ? {} : { expires }) },
    fetched: null,
  });
  const all = [standing('system'), standing('organisation', '2026-10-31'), standing('target', '2026-10-01')];
  const seen = (today: string, isGate: boolean) =>
    lifeProblems(all, today, isGate).map(({ code, path, blocks }) => [code, path, blocks]);
  assert.deepEqual(seen('2026-09-01', true), []);
  assert.deepEqual(seen('2026-10-05', true), [['policy-grace', 'target.yaml', false]]);
  assert.deepEqual(seen('2026-11-01', true), [
    ['policy-grace', 'organisation.yaml', false],
    ['policy-closed', 'target.yaml', true],
  ]);
  assert.deepEqual(seen('2026-10-20', false), [['policy-closed', 'target.yaml', false]]);
  assert.deepEqual(nearestEnd(all, '2026-09-01')?.standing.layer, 'target');
  assert.equal(nearestEnd(all, '2026-10-20')?.life.state, 'closed');
  assert.equal(nearestEnd([], '2026-10-20'), null);
});
