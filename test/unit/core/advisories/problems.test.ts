import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AdvisoryState,
  advisoriesOf,
  type Bot,
  type CheckContext,
  check,
  defaultPolicy,
  type Policy,
  readOsv,
} from '#core';
import { osvRecord } from '../../../support/osv-records.ts';

const bot = (requirements: string): Bot => ({
  id: 'orders',
  entry: 'bot.py',
  python: { major: 3, minor: 12 },
  files: new Map([
    ['bot.py', { text: 'print(1)\n' }],
    ['requirements.txt', { text: requirements }],
  ]),
});
const policy = (advisories: Partial<NonNullable<Policy['advisories']>> | null): Policy => ({
  ...defaultPolicy('sha256:0'),
  advisories: advisories && { source: '/srv/osv', maxAgeDays: 7, required: true, ...advisories },
});
const known = (asOf: string | null, malformed = { count: 0, names: [] as string[] }): AdvisoryState => {
  const record = readOsv(osvRecord({ name: 'parcels' }));
  assert.ok(record);
  return { state: 'ready', advisories: advisoriesOf([record], { asOf, malformed }) };
};
const judged = (
  wanted: Policy['advisories'] | Partial<NonNullable<Policy['advisories']>> | null,
  state?: AdvisoryState,
  text = '',
) => {
  const context: CheckContext = { today: '2026-11-22', ...(state && { advisories: state }) };
  const { verdict, problems } = check(bot(text), policy(wanted), context);
  return [verdict, ...problems.map(({ code, blocks }) => `${code}${blocks ? '!' : ''}`)];
};

test('where the policy names no source nothing is asked and nothing is held back', () => {
  assert.deepEqual(judged(null), ['pass']);
});

test('advisories that are asked for and not there make it could not check', () => {
  assert.deepEqual(judged({}), ['unknown', 'advisories-missing!']);
  assert.deepEqual(judged({}, { state: 'missing' }), ['unknown', 'advisories-missing!']);
  assert.deepEqual(judged({}, { state: 'unreadable', cause: 'EACCES' }), ['unknown', 'advisories-missing!']);
  assert.deepEqual(judged({ required: false }, { state: 'missing' }), ['pass', 'advisories-missing']);
});

test('data is too old when it is older than the policy says, or of no known day', () => {
  assert.deepEqual(judged({}, known('2026-11-15')), ['pass']);
  assert.deepEqual(judged({}, known('2026-11-14')), ['unknown', 'advisories-too-old!']);
  assert.deepEqual(judged({ maxAgeDays: 30 }, known('2026-11-14')), ['pass']);
  assert.deepEqual(judged({}, known(null)), ['unknown', 'advisories-too-old!']);
  assert.deepEqual(judged({ required: false }, known('2020-01-01')), ['pass', 'advisories-too-old']);
});

test('with a clock before the day of the data its age is not known; the next day somewhere else is no such day', () => {
  assert.deepEqual(judged({}, known('2026-11-23')), ['pass']);
  assert.deepEqual(judged({}, known('2026-12-24')), ['unknown', 'advisories-ahead!']);
  assert.deepEqual(judged({ required: false }, known('2026-12-24')), ['pass', 'advisories-ahead']);
});

test('records that were left out are said', () => {
  assert.deepEqual(judged({}, known('2026-11-22', { count: 1, names: ['x.json'] })), ['pass', 'advisories-incomplete']);
});

test('what nothing resolves is named once for the bot, never passed over in silence', () => {
  const text = 'parcels>=1\nshipments\nplaces==1.0\nplaces-too==1.*\n';
  assert.deepEqual(judged({}, known('2026-11-22'), text), ['pass', 'requirements-not-resolved']);
  const { problems } = check(bot(text), policy({}), { today: '2026-11-22', advisories: known('2026-11-22') });
  assert.deepEqual(problems[0]?.data, { count: 3, names: ['parcels', 'shipments', 'places-too'] });
});
