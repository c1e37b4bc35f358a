import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plantHostileWorkspace, sprung } from '../../support/hostile-workspace.ts';
import { networkTries, recordingInto } from '../../support/network/tries.ts';
import { type SilentServer, silentServer } from '../../support/silent-server.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const place = mkdtempSync(join(tmpdir(), 'botyard-hostile-'));
const folder = join(place, 'work');
const canaries = join(place, 'canaries');
const network = join(place, 'network');
const bot = join(folder, 'bot');
let server: SilentServer;

before(async () => {
  server = await silentServer();
  mkdirSync(folder);
  plantHostileWorkspace(folder, canaries, server.url);
});
after(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

/** The command line, run inside the hostile folder, with that folder first on PATH as a careless shell would have it. */
const botyard = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...words], {
    cwd: bot,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: `.:${bot}:${process.env.PATH}`,
      HOME: place,
      XDG_CACHE_HOME: join(place, 'cache'),
      ...recordingInto(network),
    },
  });

test('the baits work: started by hand they leave their mark', () => {
  const place = mkdtempSync(join(tmpdir(), 'botyard-bait-'));
  try {
    plantHostileWorkspace(join(place, 'work'), join(place, 'canaries'), 'http://127.0.0.1:9');
    spawnSync(join(place, 'work', 'bot', 'python'));
    spawnSync(join(place, 'work', 'git'));
    assert.deepEqual(sprung(join(place, 'canaries')), ['git', 'python']);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test('check finds the secret although the folder brings a policy that forgives it', () => {
  const { status, stdout } = botyard('check', '.', '--format', 'json');
  assert.equal(status, 1, stdout);
  const { verdict, findings } = JSON.parse(stdout);
  assert.equal(verdict, 'fail');
  const secret = findings.find(({ rule }: { rule: string }) => rule === 'secret-literal');
  assert.equal(secret?.path, 'bot.py');
  assert.equal(secret?.severity, 'error');
});

test('check reads nothing beyond the folder, and says so of a link that leads out', () => {
  const { findings, problems } = JSON.parse(botyard('check', '.', '--format', 'json').stdout);
  // The baits write where temporary files lie.
  const others = findings.filter(({ rule }: { rule: string }) => rule !== 'temp-file-not-deleted');
  const places = [...others, ...problems].map(({ path }: { path: string }) => path);
  assert.deepEqual(new Set(places), new Set(['bot.py', 'outside.py', 'requirements.txt']));
  // The index it names is spoken of, and never asked.
  assert.ok(findings.some(({ rule }: { rule: string }) => rule === 'requirement-source'));
  assert.deepEqual(
    problems.map(({ code }: { code: string }) => code),
    ['unreadable-file'],
  );
});

test('check and facts start no program and no Python of the folder', () => {
  botyard('check', '.');
  botyard('facts', '.');
  assert.deepEqual(sprung(canaries), []);
});

test('doctor looks for programs, and takes none from the folder', () => {
  botyard('doctor');
  assert.deepEqual(sprung(canaries), []);
});

test('nothing the folder names was called', () => {
  const tries = networkTries(network);
  assert.ok(
    tries.some(({ what }) => what === 'start'),
    'the recorder is blind',
  );
  assert.deepEqual(
    tries.filter(({ what }) => what !== 'start'),
    [],
  );
  assert.equal(server.knocks(), 0);
});
