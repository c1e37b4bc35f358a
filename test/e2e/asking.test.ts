import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApprovalRequest } from '#core';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import type { EditorSession } from '../support/rig/editor-window.ts';
import { until } from '../support/rig/until.ts';

const cli = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const entry = `from openai import OpenAI

HOST = "https://rates.example/today"
SHARE = "/srv/other/in.csv"
client = OpenAI()
client.responses.create(model="gpt-9", input="hello")
`;
const policy = `schema: 1
name: acme
level: standard
allow: { distributions: ["*"] }
hosts: ["*.acme.example"]
paths: [/srv/rpa]
models: { names: ["gpt-4.1-*"] }
requests: { folder: asked }
`;

const editorTest = await editorTests({
  files: { ...smallBot('orders', entry), 'orders/requirements.txt': 'openai==2.0.0\n' },
  organisationPolicy: policy,
  open: 'orders/bot.py',
});

const around = ({ folder }: EditorSession) => join(folder, '..');
const requests = (session: EditorSession): string[] =>
  existsSync(join(around(session), 'asked')) ? readdirSync(join(around(session), 'asked')).sort() : [];

/** Asks at a place, has the request granted as the policy's owner would, and waits for one finding less. */
const askAndGrant = async (session: EditorSession, place: [number, number], what: RegExp, left: number) => {
  const { workbench } = session;
  const before = requests(session);
  await workbench.editor.goTo(...place);
  await workbench.editor.applyQuickFix(what);
  await workbench.quick.fill('the rates of the day', /Enter writes the request to/);
  await workbench.screenshot(`asking-${4 - left}`);
  await workbench.page.keyboard.press('Enter');
  const name = await until('the request', () => requests(session).find((one) => !before.includes(one)));
  const file = join(around(session), 'asked', name);
  const policyFile = join(around(session), 'organisation.policy.yaml');
  execFileSync(process.execPath, [cli, 'policy', 'grant', file, '--policy', policyFile], { stdio: 'pipe' });
  await workbench.editor.waitForSquiggles('error', left);
  const read = readApprovalRequest(readFileSync(file, 'utf8'));
  assert.ok('request' in read && 'list' in read.request);
  return [read.request.list, read.request.entry, read.request.reason];
};

editorTest('a host is asked for, granted, and no finding any more', async (session) => {
  await session.workbench.editor.tab('bot.py').waitFor();
  await session.workbench.editor.waitForSquiggles('error', 3, 60_000);
  const asked = await askAndGrant(session, [3, 20], /Ask for approval of rates\.example…/, 2);
  assert.deepEqual(asked, ['hosts', 'rates.example', 'the rates of the day']);
});

editorTest('so is a folder', async (session) => {
  const [list, what] = await askAndGrant(session, [4, 15], /Ask for approval of \/srv\/other…/, 1);
  assert.deepEqual([list, what], ['paths', '/srv/other']);
});

editorTest('so is a model', async (session) => {
  const [list, what] = await askAndGrant(session, [6, 38], /Ask for approval of gpt-9…/, 0);
  assert.deepEqual([list, what], ['models.names', 'gpt-9']);
  assert.equal(readFileSync(join(session.folder, 'orders', 'bot.py'), 'utf8'), entry);
});
