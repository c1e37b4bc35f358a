import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { deployBot } from '../../support/deployed-bot.ts';
import { startOrchestratorProcess } from '../../support/orchestrator.ts';
import { pythonWith } from '../../support/python-environment.ts';
import { type RecordedCall, recordingProxy } from '../../support/recording-proxy.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const SDK = 'botcity-maestro-sdk==0.9.1';

/** What each call must be answered with; the SDK fails on anything else. */
const answers: readonly (readonly [method: string, path: RegExp, status: number])[] = [
  ['GET', /^\/maestro\/version$/, 200],
  ['POST', /^\/workspace\/login$/, 200],
  ['POST', /^\/task$/, 200],
  ['GET', /^\/task\/\{id\}$/, 200],
  ['POST', /^\/task\/\{id\}$/, 200],
  ['POST', /^\/alerts$/, 200],
  ['POST', /^\/message$/, 200],
  ['POST', /^\/log$/, 200],
  ['GET', /^\/log\/[^/]+$/, 200],
  ['POST', /^\/log\/[^/]+\/entry$/, 200],
  ['GET', /^\/log\/[^/]+\/entry-list$/, 200],
  ['DELETE', /^\/log\/[^/]+$/, 200],
  ['POST', /^\/artifact$/, 200],
  ['POST', /^\/artifact\/log\/\{id\}$/, 200],
  ['GET', /^\/artifact$/, 200],
  ['GET', /^\/artifact\/\{id\}$/, 200],
  ['GET', /^\/artifact\/\{id\}\/file$/, 200],
  ['POST', /^\/error$/, 201],
  ['POST', /^\/error\/\{id\}\/screenshot$/, 200],
  ['POST', /^\/error\/\{id\}\/attachments$/, 200],
  ['GET', /^\/credential\/[^/]+$/, 200],
  ['POST', /^\/credential$/, 200],
  ['POST', /^\/credential\/[^/]+$/, 200],
  ['POST', /^\/credential\/[^/]+\/key$/, 200],
  ['GET', /^\/credential\/[^/]+\/key\/[^/]+$/, 200],
];

/** Calls whose body the SDK parses, whatever the status. */
const isJson = ({ type, bytes }: RecordedCall): boolean => type.startsWith('application/json') && bytes >= 2;
const isRaw = ({ path }: RecordedCall): boolean => path.endsWith('/file') || /\/key\/[^/]+$/.test(path);

test('every call of the real SDK, datapools apart, does what it promises', { timeout: 240_000 }, async (t) => {
  const python = await pythonWith(SDK);
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  await deployBot(server, 'orders');
  const proxy = await recordingProxy(t, server.ready.url);

  const script = join(import.meta.dirname, 'cases', 'every_call.py');
  const child = spawn(python, ['-W', 'ignore', script, proxy.url, server.session.login, 'orders'], { stdio: 'pipe' });
  child.stdin.end(server.session.key);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  strictEqual(err, '');
  strictEqual(child.exitCode, 0);
  ok(out.includes('every call did what it promises'));

  const made = proxy.calls.map((call) => ({ ...call, path: call.path.replace('/api/v2', '') }));
  for (const [method, path, status] of answers) {
    const calls = made.filter((call) => call.method === method && path.test(call.path));
    ok(
      calls.some((call) => call.status === status),
      `${method} ${path} is answered with ${status}`,
    );
  }
  const unknown = made.filter(
    (call) => !answers.some(([method, path]) => method === call.method && path.test(call.path)),
  );
  deepStrictEqual(unknown, []);
  // A refusal is JSON with a message, always; so is every answer that is not a bare value or a file.
  deepStrictEqual(
    made.filter((call) => !isJson(call) && !(isRaw(call) && call.status === 200)),
    [],
  );
});
