import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, isFailure, waiverFile } from '#core';
import { applyDeploy, botWaivers, checkBot, planDeploy, signWaivers } from '#lifecycle';
import { createMaestroClient } from '#maestro';
import { newKey } from '#signing';
import { judgeArchive } from '../../../src/orchestrator/door/judge.ts';
import { zipOf } from '../../support/bot-archive.ts';
import { botOf, policyOf } from '../../support/bots.ts';
import { fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { fileTree } from '../../support/file-tree.ts';
import { sendJson } from '../../support/loopback.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { envelopeOf, waiversFor, waiverText } from '../../support/waivers.ts';

const today = '2026-11-22';
const secret = 'password = "hunter2-Prod!"\n';
const [key, other] = [newKey(), newKey()];
const policyText = `schema: 1\nname: acme\nlevel: standard\nwaivers: { approvers: [{ key: "${key.publicKey}" }] }\n`;
const wanted = waiversFor(check(botOf({ 'bot.py': secret }), policyOf(), { today }).findings);
const files = {
  'orders.botproj': JSON.stringify({ name: 'orders' }),
  'bot.py': secret,
  [waiverFile]: waiverText(wanted),
};

test("the server's door honours what an approver of its own policy signed, and nothing else", async () => {
  const at = (more: Readonly<Record<string, string>>, policy: string | null = policyText) =>
    judgeArchive(zipOf({ ...files, ...more }), { botId: 'orders', policyText: policy, today });
  const envelope = (signer = key, bot = 'orders') => ({
    'botyard.waivers.dsse.json': envelopeOf(bot, wanted, [signer]),
  });
  assert.equal((await at(envelope())).verdict, 'pass');
  assert.equal((await at({})).verdict, 'fail');
  assert.equal((await at(envelope(other))).verdict, 'fail');
  assert.equal((await at(envelope(key, 'rates'))).verdict, 'fail');
  assert.equal((await at(envelope(), null)).verdict, 'fail');
});

test('what was signed here before is believed by its signature, not by its file', async (t) => {
  const second = wanted.map((waiver) => ({ ...waiver, fingerprint: `${waiver.fingerprint}:2` }));
  const folder = await fileTree(await tempFolder(t), {
    ...files,
    [waiverFile]: waiverText([...wanted, ...second]),
    [`botyard.waivers.${key.id.slice(0, 16)}.dsse.json`]: envelopeOf('orders', wanted, [other]),
  });
  const o = { folder, today, targetText: policyText };
  const only = second.map(({ fingerprint }) => fingerprint);
  await signWaivers({ ...o, keys: [key], only });
  const { states } = await botWaivers(o);
  assert.deepEqual(
    states.map(({ approvers }) => approvers.length),
    [0, 1],
  );
  assert.equal((await checkBot(o)).result.verdict, 'fail');
});

test('under a policy that is closed nothing is signed, and what was signed before decides nothing new', async (t) => {
  const folder = await fileTree(await tempFolder(t), files);
  await writeFile(join(folder, 'botyard.waivers.dsse.json'), envelopeOf('orders', wanted, [key]));
  const o = { folder, today, targetText: `${policyText}expires: 2026-01-31\n` };
  await assert.rejects(signWaivers({ ...o, keys: [key], only: [] }), (error) => isFailure(error, 'waivers-refused'));
  assert.equal((await checkBot(o)).result.verdict, 'unknown');
});

test('the gate lets a waived error pass, and what excuses it travels in the archive', async (t) => {
  const routes: Routes = {
    'GET /botyard/v1/policy': (_, r) => r.end(policyText),
    'GET /api/v2/bot': (_, r) => sendJson(r, []),
    'POST /api/v2/bot': (_, r) => sendJson(r, {}),
    'POST /api/v2/bot/upload/orders/version/1.0.0': (_, r) => sendJson(r, {}),
  };
  const server = await fakeMaestro(t, routes, { ours: true });
  const session = { server: server.url, login: 'ana', key: KEY };
  const client = createMaestroClient({ session, fetch: globalThis.fetch });
  const folder = await fileTree(await tempFolder(t), files);
  assert.equal((await planDeploy({ folder, client, today })).verdict, 'fail');
  await writeFile(join(folder, 'botyard.waivers.dsse.json'), envelopeOf('orders', wanted, [key]));
  const plan = await planDeploy({ folder, client, today });
  assert.equal(plan.verdict, 'pass');
  const packed = plan.archive.files.map(({ path }) => path);
  assert.ok(packed.includes(waiverFile) && packed.includes('botyard.waivers.dsse.json'));
  assert.equal((await applyDeploy(plan, client)).version, '1.0.0');
});
