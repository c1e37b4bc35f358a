import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Bot,
  type CheckResult,
  check,
  checkFile,
  checkJson,
  checkSarif,
  type Policy,
  reportText,
  type Waiver,
} from '#core';
import { newKey } from '#signing';
import { knownWaivers } from '#workspace';
import { botOf, policyOf } from '../../../support/bots.ts';
import { waiversFor, withWaiverFiles } from '../../../support/waivers.ts';

const today = '2026-11-22';
const secret = botOf({ 'bot.py': 'password = "hunter2-Prod!"\n' });
const [approver, other, stranger] = [newKey(), newKey(), newKey()];

const policyWith = (waivers: string): Policy => policyOf(waivers === '' ? '' : `waivers: ${waivers}\n`);
const approved = policyWith(`{ approvers: [{ name: Security, key: "${approver.publicKey}" }] }`);
const judged = (bot: Bot, policy: Policy, on = today): CheckResult =>
  check(bot, policy, { today: on, waivers: knownWaivers(bot, policy) });
const wanted = (more: Partial<Waiver> = {}): readonly Waiver[] =>
  waiversFor(check(secret, approved, { today }).findings, more);
const codes = ({ problems }: CheckResult): string[] => problems.map(({ code }) => code);

test('a waiver that an approver signed excuses an error; it stays a finding and says who, why and until when', () => {
  const result = judged(withWaiverFiles(secret, wanted({ ticket: 'OPS-1' }), { keys: [approver] }), approved);
  assert.equal(result.verdict, 'pass');
  assert.deepEqual(codes(result), []);
  assert.deepEqual(
    result.findings.map(({ waived }) => waived),
    [
      {
        reason: 'the gateway ends in March',
        owner: 'ana',
        expiry: '2027-01-31',
        ticket: 'OPS-1',
        approvers: ['Security'],
      },
    ],
  );
});

test('one file alone is marked as the whole bot is', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const { findings } = checkFile(bot, 'bot.py', approved, { today, waivers: knownWaivers(bot, approved) });
  assert.deepEqual(findings, judged(bot, approved).findings);
});

test('a caller that has looked at no signature honours none', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  assert.equal(check(bot, approved, { today }).verdict, 'fail');
});

const refusals: readonly [code: string, bot: Bot, policy: Policy, on?: string][] = [
  ['waiver-unsigned', withWaiverFiles(secret, wanted()), approved],
  ['waiver-unsigned', withWaiverFiles(secret, wanted()), policyWith('')],
  ['waiver-wrong-key', withWaiverFiles(secret, wanted(), { keys: [stranger] }), approved],
  [
    'waiver-changed',
    withWaiverFiles(secret, wanted({ expiry: '2027-06-30' }), { keys: [approver], waivers: wanted() }),
    approved,
  ],
  [
    'waiver-changed',
    withWaiverFiles(secret, wanted({ reason: 'other' }), { keys: [approver], waivers: wanted() }),
    approved,
  ],
  ['waiver-other-bot', withWaiverFiles(secret, wanted(), { keys: [approver], bot: 'orders' }), approved],
  ['waiver-expired', withWaiverFiles(secret, wanted(), { keys: [approver] }), approved, '2027-02-01'],
  [
    'waiver-wrong-approver',
    withWaiverFiles(secret, wanted(), { keys: [approver] }),
    policyWith(`{ approvers: [{ key: "${approver.publicKey}", rules: ["requirement-*", import-unknown] }] }`),
  ],
  [
    'waiver-too-long',
    withWaiverFiles(secret, wanted(), { keys: [approver] }),
    policyWith(`{ approvers: [{ key: "${approver.publicKey}" }], maxDays: 60 }`),
  ],
  [
    'waiver-not-allowed',
    withWaiverFiles(secret, wanted(), { keys: [approver] }),
    policyWith(`{ approvers: [{ key: "${approver.publicKey}" }], rules: ["import-*"], unsigned: allow }`),
  ],
];

for (const [code, bot, policy, on] of refusals)
  test(`a waiver that does not count excuses nothing and says so: ${code}`, () => {
    const result = judged(bot, policy, on);
    assert.equal(result.verdict, 'fail');
    assert.deepEqual(codes(result), [code]);
    assert.equal(`waiver-${result.findings[0]?.requested}`, code);
    assert.equal(result.findings[0]?.waived, undefined);
  });

test('a signature that was put on other bytes is none', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const [path, file] = [...bot.files].find(([name]) => name.endsWith('.dsse.json')) ?? assert.fail();
  assert.ok('text' in file);
  const envelope = JSON.parse(file.text);
  const bytes = Buffer.from(envelope.payload, 'base64').toString().replace('}\n', '} \n');
  const text = JSON.stringify({ ...envelope, payload: Buffer.from(bytes).toString('base64') });
  const result = judged({ ...bot, files: new Map([...bot.files, [path, { text }]]) }, approved);
  assert.equal(result.verdict, 'fail');
  assert.deepEqual(codes(result), ['waiver-bad-signature']);
});

test('the last day holds, and near it the check says so without failing', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const last = judged(bot, approved, '2027-01-31');
  assert.equal(last.verdict, 'pass');
  assert.deepEqual(codes(last), ['waiver-near-expiry']);
});

test('an unsigned request counts for what is no error, unless the policy says otherwise', () => {
  const bot = botOf({ 'bot.py': 'import pandas\n' });
  const as = (severity: string, unsigned: string): Policy =>
    policyOf(
      `allow: { distributions: [requests] }\nrules: { import-not-approved: ${severity}, missing-requirement: off }\n${unsigned}`,
    );
  const waived = (severity: string, unsigned = ''): boolean => {
    const policy = as(severity, unsigned);
    const asked = withWaiverFiles(bot, waiversFor(check(bot, policy, { today }).findings));
    return judged(asked, policy).findings.every((finding) => finding.waived !== undefined);
  };
  assert.equal(waived('warning'), true);
  assert.equal(waived('error'), false);
  assert.equal(waived('error', 'waivers: { unsigned: allow }\n'), true);
  assert.equal(waived('warning', 'waivers: { unsigned: refuse }\n'), false);
});

test('with approvers in two layers one of each must have signed', async () => {
  const { layerPolicy, readPolicyDocument } = await import('#core');
  const layer = (key: string) =>
    readPolicyDocument(`schema: 1\nname: x\nlevel: standard\nwaivers: { approvers: [{ key: "${key}" }] }\n`, 'p')
      .document;
  const [organisation, target] = [layer(approver.publicKey), layer(other.publicKey)];
  assert.ok(organisation && target);
  const both = layerPolicy({ organisation, target }, 'sha256:0');
  assert.equal(judged(withWaiverFiles(secret, wanted(), { keys: [approver] }), both).verdict, 'fail');
  assert.equal(judged(withWaiverFiles(secret, wanted(), { keys: [approver, other] }), both).verdict, 'pass');
});

test('what comes with the code approves nothing and loosens nothing', async () => {
  const { layerPolicy, readPolicyDocument } = await import('#core');
  const text = (waivers: string): string => `schema: 1\nname: x\nlevel: standard\nwaivers: ${waivers}\n`;
  const approving = text(`{ approvers: [{ key: "${approver.publicKey}" }] }`);
  assert.match(String(readPolicyDocument(approving, 'p', 'workspace').problems[0]?.data.cause), /approvers/);
  const { document: workspace } = readPolicyDocument(text('{ unsigned: allow, maxDays: 30 }'), 'p', 'workspace');
  const { document: organisation } = readPolicyDocument(text('{ maxDays: 90 }'), 'p');
  assert.ok(workspace && organisation);
  const { unsigned, maxDays } = layerPolicy({ organisation, workspace }, 'sha256:0').waivers;
  assert.deepEqual({ unsigned, maxDays }, { unsigned: 'warnings', maxDays: 30 });
});

test('a waiver without a finding, or of no rule, is told of', () => {
  const idle = [...wanted(), { ...(wanted()[0] as Waiver), fingerprint: '0000000000000000' }];
  assert.deepEqual(codes(judged(withWaiverFiles(secret, idle, { keys: [approver] }), approved)), [
    'waiver-matches-nothing',
  ]);
  const unknown = wanted({ rule: 'secret-litteral' });
  assert.deepEqual(codes(judged(withWaiverFiles(secret, unknown, { keys: [approver] }), approved)), [
    'waiver-unknown-rule',
  ]);
});

test('whoever asks is told who may sign, layer by layer', () => {
  const said = (policy: Policy): unknown =>
    judged(withWaiverFiles(secret, wanted()), policy).problems[0]?.data.approvers;
  assert.deepEqual(said(approved), ['Security']);
  assert.deepEqual(said(policyWith('')), []);
  assert.deepEqual(
    said(policyWith(`{ approvers: [{ key: "${approver.publicKey}", rules: [tls-not-verified] }] }`)),
    [],
  );
  const unnamed = policyWith(`{ approvers: [{ key: "${approver.publicKey}" }] }`);
  assert.deepEqual(said(unnamed), [`${approver.publicKey.slice(0, 12)}…`]);
});

test('signatures that cannot be read, as after a merge, are told of and excuse nothing', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const torn = { ...bot, files: new Map([...bot.files, ['botyard.waivers.dsse.json', { text: '<<<<<<< HEAD\n{' }]]) };
  const result = judged(torn, approved);
  assert.equal(result.verdict, 'fail');
  assert.deepEqual(codes(result), ['waiver-envelope-broken', 'waiver-unsigned']);
  const nobody = judged(withWaiverFiles(secret, wanted(), { keys: [] }), approved);
  assert.deepEqual(codes(nobody), ['waiver-envelope-broken', 'waiver-unsigned']);
});

test('what was not looked at matches a waiver or not: nobody knows, and nothing is said', () => {
  const bot = withWaiverFiles(botOf({ 'bot.py': 'x = """\n' }), wanted(), { keys: [approver] });
  assert.deepEqual(codes(judged(bot, approved)), ['syntax-error']);
});

test('a finding moved to another file, or one more of it, is not waived', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const twice = {
    ...bot,
    files: new Map([...bot.files, ['bot.py', { text: 'password = "hunter2-Prod!"\npassword = "hunter2-Prod!"\n' }]]),
  };
  const { findings, verdict } = judged(twice, approved);
  assert.equal(verdict, 'fail');
  assert.deepEqual(
    findings.map(({ waived }) => waived !== undefined),
    [true, false],
  );
  const moved = { ...bot, files: new Map([...bot.files, ['other.py', { text: 'password = "hunter2-Prod!"\n' }]]) };
  assert.equal(judged(moved, approved).verdict, 'fail');
});

test('reports count the waived apart, show them when asked, and carry what excuses them', () => {
  const bot = withWaiverFiles(secret, wanted(), { keys: [approver] });
  const item = { bot, policy: approved, result: judged(bot, approved) };
  assert.match(reportText([item]), /pass: 0 errors.*1 waived \(--all/);
  assert.doesNotMatch(reportText([item]), /secret-literal/);
  assert.match(reportText([item], { all: true }), /waived until 2027-01-31, ana/);
  const json = checkJson([item], approved);
  assert.deepEqual(json.counts, { error: 0, warning: 0, info: 0, waived: 1 });
  assert.equal(json.findings[0]?.waived?.owner, 'ana');
  assert.deepEqual(
    json.findings[0]?.fingerprints,
    wanted().map(({ fingerprint }) => fingerprint),
  );
  assert.match(JSON.stringify(checkSarif([item], approved)), /"status":"accepted"/);
  const open = withWaiverFiles(secret, wanted());
  const asked = { bot: open, policy: approved, result: judged(open, approved) };
  assert.match(reportText([asked]), /waiver: requested, and nobody has signed it/);
  // The finding has said it: not once more as a problem.
  assert.doesNotMatch(reportText([asked]), /waiver-unsigned/);
  assert.deepEqual(codes(asked.result), ['waiver-unsigned']);
  assert.match(JSON.stringify(checkSarif([asked], approved)), /"status":"underReview"/);
});
