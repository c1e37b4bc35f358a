import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, loweredIn, seenAs } from '#core';

const place = { path: 'bot.py', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 };
const finding = (rule: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  place,
  data: {},
  ...more,
});

test('a view lowers and never raises, and knows rules by their own names alone', () => {
  const error = finding('secret-literal', 'error');
  const hint = finding('secret-literal', 'info');
  assert.deepEqual(
    (['off', 'info', 'warning', 'error'] as const).map((wanted) => seenAs(error, { 'secret-literal': wanted })),
    ['off', 'info', 'warning', 'error'],
  );
  assert.deepEqual(
    (['off', 'info', 'warning', 'error'] as const).map((wanted) => seenAs(hint, { 'secret-literal': wanted })),
    ['off', 'info', 'info', 'info'],
  );
  assert.equal(seenAs(error, { 'secret-*': 'off' }), 'error');
  assert.equal(seenAs(finding('constructor', 'error'), {}), 'error');
});

test('what is lowered is counted with what the gate makes of it; what is excused is not', () => {
  const view = { 'secret-literal': 'info', 'keyboard-input': 'off', 'tls-not-verified': 'warning' } as const;
  const findings = [
    finding('secret-literal', 'error'),
    finding('secret-literal', 'error', { baselined: true }),
    finding('keyboard-input', 'warning'),
    finding('tls-not-verified', 'warning'),
    finding('import-unknown', 'error'),
  ];
  assert.deepEqual(loweredIn(findings, view), { findings: 2, errors: 1 });
});
