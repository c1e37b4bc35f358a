import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Waiver } from '#core';
import { WAIVERS, type WaiverInEditor } from '#protocol';
import { newKey } from '#signing';
import { botOf, policyOf } from '../../support/bots.ts';
import { eventually } from '../../support/eventually.ts';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';
import { envelopeOf, waiversFor, waiverText } from '../../support/waivers.ts';

const secret = 'password = "hunter2-Prod!"\n';
const { findings } = check(botOf({ 'bot.py': secret }), policyOf(), { today: '2026-11-22' });
const far = `${new Date().getFullYear() + 1}-12-31`;
const wanted = (more: Partial<Waiver> = {}) => waiversFor(findings, { expiry: far, ...more });
const bot = (waivers: readonly Waiver[] | null) => ({
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': secret,
  ...(waivers && { 'orders/botyard.waivers.yaml': waiverText(waivers) }),
});
const start = { line: 0, character: 0 };
const titles = async (session: LanguageSession): Promise<string[]> =>
  (await session.actions('orders/bot.py', { start, end: { line: 0, character: 20 } })).map(({ title }) => title);
const seen = async (session: LanguageSession) =>
  (await session.diagnostics('orders/bot.py')).map(({ severity, tags }) => ({ severity, tags }));
const dim = [1];

test('a finding that a waiver is requested for is dimmed and stays in the list, and is asked for no second time', async (t) => {
  const session = await languageSession(t, bot(wanted()), { requestsWaivers: true });
  await session.open('orders/bot.py', secret);
  assert.deepEqual(await seen(session), [{ severity: 3, tags: dim }]);
  assert.ok(!(await titles(session)).includes('Request Waiver…'));
});

test('the action carries what a waiver names the finding by; a client that cannot ask gets none', async (t) => {
  const able = await languageSession(t, bot(null), { requestsWaivers: true });
  await able.open('orders/bot.py', secret);
  const actions = await able.actions('orders/bot.py', { start, end: { line: 0, character: 20 } });
  const [request] = actions.find(({ title }) => title === 'Request Waiver…')?.command?.arguments ?? [];
  assert.deepEqual(
    request.fingerprints,
    wanted().map(({ fingerprint }) => fingerprint),
  );
  assert.equal(request.needsSignature, true);
  assert.deepEqual(request.approvers, null);
  assert.doesNotMatch(JSON.stringify(request), /hunter2/);
  const unable = await languageSession(t, bot(null));
  await unable.open('orders/bot.py', secret);
  assert.ok(!(await titles(unable)).includes('Request Waiver…'));
});

test('of two findings at one place each request names its rule', async (t) => {
  const text = 'import requests\nrequests.get("https://robo:Sup3rS3nha9@db.corp-x.com/a")\n';
  const files = {
    ...bot(null),
    'orders/bot.py': text,
    'acme.yaml': 'schema: 1\nname: acme\nlevel: standard\nhosts: ["*.acme.example"]\n',
  };
  const session = await languageSession(t, files, { requestsWaivers: true });
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { organisationFile: `${session.root}/acme.yaml`, requestsWaivers: true },
  });
  await session.open('orders/bot.py', text);
  const at = { line: 1, character: 30 };
  const actions = await session.actions('orders/bot.py', { start: at, end: at });
  assert.deepEqual(
    actions
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Request'))
      .sort(),
    ['Request Waiver… (host-not-approved)', 'Request Waiver… (secret-token)'],
  );
});

test('a signature that comes to the disk takes the finding out of the list; one that has ended brings it back', async (t) => {
  const key = newKey();
  const files = {
    ...bot(wanted()),
    'acme.yaml': `schema: 1\nname: acme\nlevel: standard\nwaivers: { approvers: [{ key: "${key.publicKey}" }] }\n`,
  };
  const session = await languageSession(t, files);
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { organisationFile: `${session.root}/acme.yaml` },
  });
  await session.open('orders/bot.py', secret);
  assert.deepEqual(await seen(session), [{ severity: 3, tags: dim }]);
  await session.write('orders/botyard.waivers.dsse.json', envelopeOf('orders', wanted(), [key]));
  await eventually('it is waived', async () => (await seen(session))[0]?.severity === 4);
  assert.match(JSON.stringify(session.watched()), /waivers/);
  await session.write('orders/botyard.waivers.yaml', waiverText(wanted({ expiry: '2026-01-01' })));
  await eventually('it counts again', async () => (await seen(session))[0]?.severity === 1);
});

test('what is wrong with waivers stands in their file; that one is near its end does not', async (t) => {
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const [first] = wanted();
  assert.ok(first);
  const all = [
    { ...first, expiry: soon },
    { ...first, rule: 'no-such-rule' },
    { ...first, fingerprint: '0000000000000000', expiry: '2026-01-01' },
  ];
  const session = await languageSession(t, bot(all));
  const { items } = await session.workspace([]);
  const report = items.find(({ uri }) => uri === session.uri('orders/botyard.waivers.yaml'));
  assert.deepEqual(report?.kind === 'full' && report.items.map(({ code }) => code).sort(), [
    'waiver-expired',
    'waiver-unknown-rule',
  ]);
  const near = await session.connection.sendRequest<readonly WaiverInEditor[]>(WAIVERS);
  assert.deepEqual(
    near.map(({ bot: id, expiry, cause }) => [id, expiry, cause === null]),
    [
      ['orders', '2026-01-01', false],
      ['orders', soon, true],
    ],
  );
});

test('what somebody signed in vain is told in the file, and signatures that cannot be read in theirs', async (t) => {
  const key = newKey();
  const policy = `schema: 1\nname: acme\nlevel: standard\nwaivers: { approvers: [{ key: "${key.publicKey}" }] }\n`;
  const session = await languageSession(t, {
    ...bot(wanted({ owner: 'rui' })),
    'orders/botyard.waivers.dsse.json': envelopeOf('orders', wanted(), [key]),
    'orders/botyard.waivers.torn.dsse.json': '<<<<<<< HEAD',
    'acme.yaml': policy,
  });
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { organisationFile: `${session.root}/acme.yaml` },
  });
  const codesIn = async (path: string): Promise<unknown> => {
    const { items } = await session.workspace([]);
    const report = items.find(({ uri }) => uri === session.uri(path));
    return report?.kind === 'full' && report.items.map(({ code }) => code);
  };
  assert.deepEqual(await codesIn('orders/botyard.waivers.yaml'), ['waiver-changed']);
  assert.deepEqual(await codesIn('orders/botyard.waivers.torn.dsse.json'), ['waiver-envelope-broken']);
});

test('waivers that cannot be read are an error in their file, and excuse nothing', async (t) => {
  const session = await languageSession(t, { ...bot(null), 'orders/botyard.waivers.yaml': 'waivers: [' });
  const { items } = await session.workspace([]);
  const report = items.find(({ uri }) => uri === session.uri('orders/botyard.waivers.yaml'));
  assert.deepEqual(report?.kind === 'full' && report.items.map(({ code, severity }) => [code, severity]).slice(0, 1), [
    ['waivers-invalid', 1],
  ]);
});

test('what a waived finding spoke for is shown with its fix, and was not before', async (t) => {
  const text = 'import tempfile\n\n\ndef main():\n    path = tempfile.mktemp()\n    open(path, "w").write("x")\n';
  const policy = 'waivers: { unsigned: allow }\n';
  const found = check(botOf({ 'bot.py': text }), policyOf(policy), { today: '2026-11-22' }).findings;
  const insecure = found.filter(({ rule }) => rule === 'temp-file-insecure');
  const waived = waiverText(waiversFor(insecure, { expiry: far }));
  const files = {
    ...bot(null),
    'orders/bot.py': text,
    'acme.yaml': `schema: 1\nname: acme\nlevel: starter\n${policy}`,
  };
  const session = await languageSession(t, files);
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { organisationFile: `${session.root}/acme.yaml` },
  });
  await session.open('orders/bot.py', text);
  const line = { start: { line: 4, character: 0 }, end: { line: 4, character: 28 } };
  const rules = async () => (await session.diagnostics('orders/bot.py')).map(({ code }) => code).sort();
  const fixed = async () =>
    (await session.actions('orders/bot.py', line)).flatMap(({ diagnostics = [] }) =>
      diagnostics.map(({ code }) => code),
    );
  await eventually('the policy', async () => (await rules()).includes('temp-file-insecure'));
  assert.deepEqual(await rules(), ['temp-file-insecure']);
  assert.ok(!(await fixed()).includes('temp-file-not-deleted'));
  await session.write('orders/botyard.waivers.yaml', waived);
  await eventually('the waiver', async () => (await rules()).length === 2);
  assert.deepEqual(await rules(), ['temp-file-insecure', 'temp-file-not-deleted']);
  assert.ok((await fixed()).includes('temp-file-not-deleted'));
});
