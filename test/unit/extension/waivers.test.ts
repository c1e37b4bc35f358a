import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestWaiver, WaiverInEditor } from '#protocol';
import type { Translate } from '../../../src/extension/edge/translate.ts';
import {
  expiryProblem,
  lineProblem,
  offeredExpiry,
  reasonPrompt,
  rowOf,
} from '../../../src/extension/waivers/waiver-texts.ts';

const t: Translate = (message, ...words) => message.replace(/\{(\d)\}/g, (_, i) => String(words[Number(i)]));
const request: RequestWaiver = {
  uri: 'file:///b/botyard.waivers.yaml',
  rule: 'secret-literal',
  fingerprints: ['0123456789abcdef'],
  severity: 'error',
  message: '',
  path: 'bot.py',
  today: '2026-11-22',
  maxDays: null,
  needsSignature: true,
  approvers: ['Security'],
};

test('the last day is a quarter ahead, or as far as the policy goes; a day that cannot be is refused', () => {
  assert.equal(offeredExpiry(request), '2027-02-20');
  assert.equal(offeredExpiry({ ...request, maxDays: 30 }), '2026-12-22');
  for (const day of ['', 'soon', '2027-02-30', '2026-11-21']) assert.ok(expiryProblem(day, request, t), day);
  assert.equal(expiryProblem('2026-11-22', request, t), null);
  assert.equal(expiryProblem('2030-01-01', request, t), null);
  assert.equal(expiryProblem('2026-12-23', { ...request, maxDays: 30 }, t), 'The policy allows 30 days at most.');
  assert.ok(lineProblem('  ', t) && lineProblem('x'.repeat(201), t) && lineProblem('ana', t) === null);
});

test('whoever asks is told what the request is worth, and who makes more of it', () => {
  assert.match(reasonPrompt(request, t), /signed by Security/);
  assert.match(reasonPrompt({ ...request, approvers: null }, t), /names nobody/);
  assert.equal(reasonPrompt({ ...request, needsSignature: false }, t), 'Why must it stay?');
});

test('a row says which rule of which bot ends, when, and whose it is', () => {
  const waiver: WaiverInEditor = {
    bot: 'orders',
    uri: request.uri,
    line: 3,
    rule: 'secret-literal',
    fingerprint: '0123456789abcdef',
    reason: 'the gateway ends',
    owner: 'ana',
    expiry: '2026-11-25',
    daysLeft: 3,
    cause: null,
  };
  assert.deepEqual(rowOf({ ...waiver, ticket: 'OPS-1' }, t), {
    label: 'secret-literal',
    description: '3 days left · orders',
    tooltip: 'ends on 2026-11-25 · the gateway ends · ana · OPS-1',
    hasEnded: false,
    isInVain: false,
  });
  assert.equal(rowOf({ ...waiver, cause: 'changed' }, t).description, 'does not count · 3 days left · orders');
  assert.deepEqual(
    [rowOf({ ...waiver, daysLeft: -1 }, t).hasEnded, rowOf({ ...waiver, daysLeft: 0 }, t).description],
    [true, 'ends today · orders'],
  );
});
