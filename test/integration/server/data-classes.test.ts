import { deepStrictEqual, match, rejects, strictEqual } from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '#core';
import { planDeploy, releaseVersion } from '#lifecycle';
import { createMaestroClient } from '#maestro';
import { plainBot, uploadForm, zipOf } from '../../support/bot-archive.ts';
import { type Orchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const policyWith = (limits: string): string =>
  `schema: 1\nname: bank\nlevel: starter\ndata:\n  classes:\n    - { name: client${limits} }\n    - { name: public }\n`;

const archive = (botId: string, data: string) =>
  zipOf({ ...plainBot(botId), 'pyproject.toml': `[tool.botyard]\ndata = ${data}\n` });

const upload = async (server: Orchestrator, botId: string, version: string, data: string) => {
  await server.call('POST', '/api/v2/bot', { botId, version, technology: 'python', command: null });
  return server.call('POST', `/api/v2/bot/upload/${botId}/version/${version}`, uploadForm(archive(botId, data)));
};

const release = (server: Orchestrator, botId: string, version: string) =>
  server.call('POST', '/api/v2/bot/release', { botId, version });

test('the door judges where the bot would run as the command line does, and what is refused never becomes active', async (t) => {
  const folder = await tempFolder(t);
  const policy = join(folder, 'policy.yaml');
  await writeFile(policy, policyWith(', pools: [finance]'));
  const server = await startOrchestratorProcess(t, join(folder, 'data'), ['--policy', policy]);

  strictEqual((await upload(server, 'ledger', '1.0.0', '["client"]')).status, 200);
  const { json } = await server.call('GET', '/botyard/v1/bots/ledger/versions/1.0.0');
  const [finding] = json.findingList.filter(({ rule }: { rule: string }) => rule === 'data-class-target');
  deepStrictEqual(
    [json.verdict, finding.data.cause, finding.data.what, finding.data.class],
    ['fail', 'pool', 'default', 'client'],
  );
  const answer = await release(server, 'ledger', '1.0.0');
  strictEqual(answer.status, 409);
  match(
    answer.json.message,
    /data of the class "client" out of the pool "default"\. Allowed: finance\. Release ledger on/,
  );

  const client = createMaestroClient({ session: server.session, fetch: globalThis.fetch });
  await rejects(releaseVersion({ client, botId: 'ledger' }), (error) => {
    const isOurs = isFailure(error, 'data-class-refused');
    const { data } = error as { data: Record<string, unknown> };
    deepStrictEqual(
      [isOurs, data.class, data.cause, data.what, data.instead],
      [true, 'client', 'pool', 'default', ['finance']],
    );
    return true;
  });
  // The plan of a deploy knows the pools of the server, so it says the same before anything is sent.
  const bot = join(folder, 'ledger');
  await mkdir(bot);
  for (const [path, text] of Object.entries({
    ...plainBot('ledger'),
    'pyproject.toml': '[tool.botyard]\ndata = ["client"]\n',
  }))
    await writeFile(join(bot, path), text);
  const plan = await planDeploy({
    folder: bot,
    client,
    today: '2026-11-22',
    target: { name: 'local', environment: 'development' },
  });
  const planned = plan.checked.result.findings.filter(({ rule }) => rule === 'data-class-target');
  deepStrictEqual([plan.verdict, planned.map(({ data }) => data.what)], ['fail', ['default']]);

  strictEqual((await upload(server, 'ledger', '1.0.1', '["public"]')).status, 200);
  strictEqual((await release(server, 'ledger', '1.0.1')).status, 200);
  // Bytes put under the active version would run at once.
  strictEqual((await upload(server, 'ledger', '1.0.1', '["client"]')).status, 409);
  deepStrictEqual(
    (await server.call('GET', '/botyard/v1/bots/ledger/versions/1.0.1')).json.handling.classes.map(
      ({ name }: { name: string }) => name,
    ),
    ['public'],
  );
});

test('this machine is a development target called local, inside any network', async (t) => {
  const folder = await tempFolder(t);
  const policy = join(folder, 'policy.yaml');
  await writeFile(policy, policyWith(', targets: [production]'));
  const server = await startOrchestratorProcess(t, join(folder, 'data'), ['--policy', policy]);
  await upload(server, 'ledger', '1.0.0', '["client"]');
  strictEqual((await release(server, 'ledger', '1.0.0')).status, 409);
  // The policy is read anew: what is decided is decided at the release.
  for (const limits of [', targets: [local], mayLeave: false', ', targets: [development]', ', pools: [default]']) {
    await writeFile(policy, policyWith(limits));
    strictEqual((await release(server, 'ledger', '1.0.0')).status, 200, limits);
  }
});

test('a release waits while the policy that would say how its data is handled cannot be read', async (t) => {
  const folder = await tempFolder(t);
  const policy = join(folder, 'policy.yaml');
  await writeFile(policy, policyWith(', keep: { console: 30 }'));
  const server = await startOrchestratorProcess(t, join(folder, 'data'), ['--policy', policy]);
  await upload(server, 'ledger', '1.0.0', '["client"]');
  await upload(server, 'plain', '1.0.0', '[]');
  await writeFile(policy, 'schema: 1\nname: [');
  const answer = await release(server, 'ledger', '1.0.0');
  strictEqual(answer.status, 409);
  match(answer.json.message, /The policy of this orchestrator cannot be read/);
  strictEqual((await release(server, 'plain', '1.0.0')).status, 200);
  await writeFile(policy, policyWith(', keep: { console: 10 }'));
  strictEqual((await release(server, 'ledger', '1.0.0')).status, 200);
  const { handling } = (await server.call('GET', '/botyard/v1/bots/ledger/versions/1.0.0')).json;
  deepStrictEqual([handling.keep.console, handling.policy.name], [10, 'bank']);
});
