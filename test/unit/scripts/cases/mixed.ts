import { describe, test } from 'node:test';

describe('a suite is no test', () => {
  test('passes', () => {});
  test('is skipped', { skip: 'for a reason' }, () => {});
  test('fails', () => {
    throw new Error('on purpose');
  });
});
