import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { discoverPython } from '#orchestrator/runner';
import { type Called, newUser } from '../../support/botyard.ts';
import { plantHostileWorkspace, sprung } from '../../support/hostile-workspace.ts';
import { type SilentServer, silentServer } from '../../support/silent-server.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Place {
  readonly bot: string;
  readonly server: SilentServer;
  readonly data: string;
  /** Names of the baits that were taken so far. */
  taken(): string[];
  /** The command line, run in the hostile folder, which a careless shell has on PATH. */
  botyard(...words: string[]): Promise<Called>;
}

const hostilePlace = async (t: TestContext): Promise<Place> => {
  const user = await newUser(t);
  const server = await silentServer();
  t.after(() => server.close());
  const canaries = join(await tempFolder(t), 'canaries');
  const folder = join(user.home, 'work');
  plantHostileWorkspace(folder, canaries, server.url);
  const bot = join(folder, 'bot');
  const env = { PATH: `.:::./bin:${user.env.PATH}` };
  return {
    bot,
    server,
    data: join(user.home, 'data', 'botyard', 'orchestrator'),
    taken: () => sprung(canaries),
    botyard: (...words) => user.call(words, { cwd: bot, env }),
  };
};

/** What remains when its reader has taken out what the gate names: the secret, and the links that lead out. */
const passesTheGate = (bot: string): void => {
  writeFileSync(join(bot, 'bot.py'), 'import os\nimport sys\n\nprint("ran with", sys.executable, os.getcwd())\n');
  for (const link of ['outside', 'outside.py', 'loop']) rmSync(join(bot, link));
  writeFileSync(join(bot, 'requirements.txt'), '');
};

/** To the door, and if that lets it in to its run: what comes of it is what the last of them says. */
const deployedRun = async (botyard: Place['botyard'], run: readonly string[]): Promise<Called> => {
  const deployed = await botyard('deploy', '.', '--version', '1.0.0', '--update');
  if (deployed.code !== 0) return deployed;
  assert.equal((await botyard('release', 'bot')).code, 0);
  return botyard(...run);
};

test('a plan reads nothing behind a link that leads out, sends nothing and starts nothing of the folder', async (t) => {
  const { botyard, taken, server } = await hostilePlace(t);
  const { code, err } = await botyard('deploy', '.');
  assert.notEqual(code, 0);
  assert.match(err, /outside/);
  assert.deepEqual([taken(), server.knocks()], [[], 0]);
  assert.equal((await botyard('release', 'bot')).code, 2);
});

test('a new bot beside a hostile one is like any other', async (t) => {
  const { bot, botyard, taken, server } = await hostilePlace(t);
  writeFileSync(
    join(bot, 'botyard.template.json'),
    JSON.stringify({ schema: 9e9, template: '../../etc', version: { run: 'node' }, source: server.url }),
  );
  assert.equal((await botyard('new', 'data-bot', 'fresh')).code, 0);
  assert.equal((await botyard('check', 'fresh')).code, 0);
  assert.deepEqual([taken(), server.knocks()], [[], 0]);
});

test('a Python of the user below the home folder is found from there, and not from inside its own folder', async (t) => {
  const user = await newUser(t);
  const bin = join(user.home, 'tools', 'bin');
  mkdirSync(bin, { recursive: true });
  const { executable } = await discoverPython();
  writeFileSync(join(bin, 'python3'), `#!/bin/sh\nexec '${executable}' "$@"\n`, { mode: 0o755 });
  const env = { PATH: bin };
  for (const [cwd, state] of [
    [user.home, 'here'],
    [join(user.home, 'tools'), 'missing'],
  ] as const) {
    const { out } = await user.call(['doctor', '--format', 'json'], { cwd, env });
    const python = JSON.parse(out).things.find(({ id }: { id: string }) => id === 'python');
    assert.equal(python.state, state, cwd);
  }
});

for (const [how, words] of [
  ['by the orchestrator', ['run', 'bot']],
  ['here', ['run', '--local', '.']],
] as const) {
  test(`the requirements of a bot that is run ${how} name no index and no file outside`, async (t) => {
    const { bot, botyard, taken, server } = await hostilePlace(t);
    passesTheGate(bot);
    for (const line of [
      `--index-url ${server.url}/simple`,
      `-f ${server.url}`,
      '-e .',
      '-r ../../x',
      '-r /etc/passwd',
    ]) {
      writeFileSync(join(bot, 'requirements.txt'), `six==1.16.0\n${line}\n`);
      const { code, out, err } = await (how === 'here' ? botyard(...words) : deployedRun(botyard, words));
      assert.notEqual(code, 0, line);
      assert.match(out + err, /requirements\.txt:2|leads out of the bot/, line);
      assert.ok(!(out + err).includes('root:'));
    }
    assert.deepEqual([taken(), server.knocks()], [[], 0]);
  });

  test(`a bot that is run ${how} runs on a Python that its folder did not choose`, async (t) => {
    const { bot, botyard, taken, server, data } = await hostilePlace(t);
    passesTheGate(bot);
    if (how === 'by the orchestrator') {
      assert.equal((await botyard('deploy', '.')).code, 0);
      assert.equal((await botyard('release', 'bot')).code, 0);
    }
    const { code, out, err } = await botyard(...words);
    assert.equal(code, 0, out + err);
    const [, python = ''] = /^ran with (\S+) /m.exec(out) ?? [];
    assert.match(python, /\/botyard\/environments\//);
    assert.deepEqual([taken(), server.knocks()], [[], 0]);
    assert.equal(existsSync(join(data, 'admin.json')), how === 'by the orchestrator');
  });
}
