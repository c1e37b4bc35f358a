import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { talkingBot, writeFiles } from '../../support/bot-folders.ts';
import { type Called, ended, newUser, type User } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';
import { call, logIn } from '../../support/orchestrator.ts';
import { readableProcesses } from '../../support/readable-processes.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { issuedTokens, toldTokens } from '../../support/told-tokens.ts';

const VALUE = 'Zk7-harbour-91-lighthouse';

/** Reads a credential with the real SDK by a way that no rule follows (the gate would refuse it else), prints all it knows, starts a child, waits for the test, and falls with the value. */
const indiscreetBot = (place: string): string => `import os, subprocess, sys, time
from botcity.maestro import BotMaestroSDK

maestro = BotMaestroSDK.from_sys_args()
value = getattr(maestro, "get_" + "credential")("crm", "password")
print("value", value, "token", maestro.access_token, sys.argv, flush=True)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
with open(${JSON.stringify(join(place, 'token'))}, "w") as file:
    file.write(maestro.access_token)
while not os.path.exists(${JSON.stringify(join(place, 'go'))}):
    time.sleep(0.02)
raise ValueError("the CRM refused " + value)
`;

interface Road {
  readonly user: User;
  readonly data: string;
  readonly key: string;
  /** The task's own, told to this test by the bot. */
  readonly token: string;
  readonly said: string;
  /** What could be read of all processes while the bot ran. */
  readonly seen: { readonly another: string; readonly ourselves: string };
}

/** The whole road with the command line, signed in with a key file, with a bot that does its worst. */
const walkTheRoad = async (t: TestContext): Promise<Road> => {
  const user = await newUser(t);
  const place = await tempFolder(t);
  const calls: Called[] = [];
  const botyard = async (...words: string[]): Promise<Called> => {
    const called = await user.call(words);
    assert.equal(called.code, 0, `${words.join(' ')}: ${called.err}`);
    calls.push(called);
    return called;
  };
  const { url, data, keyFile } = JSON.parse((await botyard('orchestrator', 'start', '--detach')).out);
  const { login, key } = JSON.parse(readFileSync(keyFile, 'utf8'));
  const session = { token: await logIn(url, login, key), organization: login };
  const credential = { label: 'crm', secrets: [{ key: 'password', value: VALUE, valid: true }] };
  assert.equal((await call(`${url}/api/v2/credential`, 'POST', session, credential)).status, 200);

  const bot = { ...talkingBot('indiscreet', indiscreetBot(place)), 'requirements.txt': 'botcity-maestro-sdk==0.9.1\n' };
  await writeFiles(join(user.home, 'indiscreet'), bot);
  await botyard('login', url, '--target', 'there', '--token-file', keyFile);
  await botyard('deploy', 'indiscreet');
  await botyard('release', 'indiscreet');
  const running = ended(user.start(['run', 'indiscreet']));
  await eventually('the bot waits', () => existsSync(join(place, 'token')), 120_000);
  const seen = { another: readableProcesses('another').text, ourselves: readableProcesses('ourselves').text };
  const token = readFileSync(join(place, 'token'), 'utf8');
  await writeFile(join(place, 'go'), '');
  const ran = await running;
  assert.equal(ran.code, 1, ran.err);
  await botyard('logs', '1', '--no-follow');
  await botyard('orchestrator', 'stop');
  return { user, data, key, token, seen, said: [...calls, ran].map(({ out, err }) => out + err).join('\n') };
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

suite('a bot that does its worst on the real orchestrator', { skip: process.platform === 'win32' }, () => {
  test('tells no process of this machine, no file and no log a key, a token or a vault value', async (t) => {
    const { user, data, key, token, seen, said } = await walkTheRoad(t);
    const issued = issuedTokens(data, await tempFolder(t));
    assert.deepEqual(toldTokens(token, issued), ['task']);
    assert.deepEqual(new Set(issued.values()), new Set(['session', 'task', 'runner']));

    const tells = (text: string): string[] => [
      ...[key, VALUE].filter((secret) => text.includes(secret)),
      ...toldTokens(text, issued),
    ];
    for (const text of Object.values(seen)) {
      assert.ok(
        text.includes('starter.py') && text.includes('supervise') && text.includes('serve'),
        'the test is blind',
      );
      assert.deepEqual(tells(text), []);
    }
    assert.match(said, /value \*\*\* token \*\*\*/);
    assert.match(said, /the CRM refused \*\*\*/);
    assert.deepEqual(tells(said), []);

    const telling = [join(user.home, 'data'), join(user.home, 'config')]
      .flatMap(filesBelow)
      .filter((file) => tells(readFileSync(file, 'latin1')).length > 0)
      .map((file) => [relative(user.home, file), statSync(file).mode & 0o777]);
    assert.deepEqual(telling.sort(), [
      ['config/botyard/credentials.json', 0o600],
      ['data/botyard/orchestrator/admin.json', 0o600],
    ]);
    assert.equal(statSync(data).mode & 0o777, 0o700);
    const open = filesBelow(data).filter((file) => (statSync(file).mode & 0o022) !== 0);
    assert.deepEqual(open, []);
  });
});
