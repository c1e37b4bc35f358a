import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { isFailure } from '#core';
import { discoverPython, type FoundPython } from '../../../src/orchestrator/runner/environment/discover-python.ts';
import {
  type EnvironmentOptions,
  ensureEnvironment,
  type PreparedEnvironment,
} from '../../../src/orchestrator/runner/environment/ensure-environment.ts';
import { eventually } from '../../support/eventually.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { uvFolder } from '../../support/uv.ts';

let python: FoundPython;
before(async () => {
  python = await discoverPython();
});

/** PATH without any uv this machine may have. */
const withoutUv = (): Record<string, string | undefined> => ({ ...process.env, PATH: '/usr/bin:/bin' });

interface Attempt {
  options: EnvironmentOptions;
  printed: string[];
  environments: () => string[];
}

const attempt = async (t: TestContext, requirements: string | null, env = withoutUv()): Promise<Attempt> => {
  const root = await tempFolder(t);
  const [folder, cache] = [join(root, 'my bot'), join(root, 'cache ação')];
  mkdirSync(folder);
  if (requirements !== null) writeFileSync(join(folder, 'requirements.txt'), requirements);
  const printed: string[] = [];
  const options = { folder, bot: 'my-bot', cache, python, env, onLine: (line: string) => void printed.push(line) };
  return { options, printed, environments: () => readdirSync(join(cache, 'environments')) };
};

const versionOf = ({ python: own }: PreparedEnvironment, distribution: string): string =>
  spawnSync(own, ['-c', `import importlib.metadata as m; print(m.version("${distribution}"))`], {
    encoding: 'utf8',
  }).stdout.trim();

describe('an environment', () => {
  it('holds what the bot asks for, says so while it is made, and is reused', async (t) => {
    const { options, printed, environments } = await attempt(t, 'six==1.16.0\n');
    const made = await ensureEnvironment(options);
    assert.deepEqual([made.tool, made.reused], ['venv', false]);
    assert.equal(versionOf(made, 'six'), '1.16.0');
    assert.equal(printed[0], 'Making the environment (venv and pip, 1 requirement) …');
    assert.equal(printed.at(-1), 'Installed six 1.16.0');
    assert.ok(!printed.some((line) => line.includes('requirements.txt')));
    const lines = printed.length;
    const again = await ensureEnvironment(options);
    assert.deepEqual(again, { ...made, reused: true });
    assert.equal(printed.length, lines);
    assert.deepEqual(environments(), [made.key]);
  });

  it('is made by uv when there is one', async (t) => {
    const { options } = await attempt(t, 'six==1.16.0\n', {
      ...process.env,
      PATH: `${uvFolder(python.executable)}:/usr/bin:/bin`,
    });
    const made = await ensureEnvironment(options);
    assert.equal(made.tool, 'uv');
    assert.equal(versionOf(made, 'six'), '1.16.0');
    assert.equal((await ensureEnvironment(options)).reused, true);
  });

  it('fails with the words of uv when there is one', async (t) => {
    const { options, environments } = await attempt(t, 'six==99.0\n', {
      ...process.env,
      PATH: `${uvFolder(python.executable)}:/usr/bin:/bin`,
    });
    await assert.rejects(
      ensureEnvironment(options),
      (e) => isFailure(e, 'environment-failed') && String(e.data.cause).includes('six'),
    );
    assert.deepEqual(environments(), []);
  });

  it('holds the SDK, which is published as source alone, with either tool', async (t) => {
    const uv = { ...process.env, PATH: `${uvFolder(python.executable)}:/usr/bin:/bin` };
    for (const env of [uv, withoutUv()]) {
      const { options } = await attempt(t, 'botcity-maestro-sdk==0.9.1\n', env);
      assert.equal(versionOf(await ensureEnvironment(options), 'botcity-maestro-sdk'), '0.9.1');
    }
  });

  it('is empty, and quickly there, for a bot that asks for nothing', async (t) => {
    const { options } = await attempt(t, null);
    const { python: own } = await ensureEnvironment(options);
    assert.equal(
      spawnSync(own, ['-c', 'import sys; print(sys.prefix != sys.base_prefix)'], { encoding: 'utf8' }).stdout,
      'True\n',
    );
  });

  it('that cannot be made fails with the words of pip and leaves nothing', async (t) => {
    const { options, printed, environments } = await attempt(t, 'six==99.0\n');
    await assert.rejects(ensureEnvironment(options), (error) => {
      assert.ok(isFailure(error, 'environment-failed'));
      assert.match(String(error.data.cause), /No matching distribution found for six==99\.0/);
      return true;
    });
    assert.ok(printed.some((line) => line.startsWith('ERROR: No matching distribution')));
    assert.deepEqual(environments(), []);
  });

  it('without a way to the index says that, and shows what pip said', async (t) => {
    const closed = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_RETRIES: '1', PIP_FIND_LINKS: '' };
    const { options, printed, environments } = await attempt(t, 'six==1.16.0\n', { ...withoutUv(), ...closed });
    await assert.rejects(ensureEnvironment(options), (error) => {
      assert.ok(isFailure(error, 'environment-failed'));
      assert.match(String(error.data.cause), /^the package index could not be reached \(.*Connection refused\)/);
      return true;
    });
    assert.ok(printed.some((line) => line.startsWith('The package index does not answer')));
    assert.ok(printed.some((line) => line.startsWith('ERROR: No matching distribution')));
    assert.deepEqual(environments(), []);
  });

  it('that is cancelled while it is made leaves nothing, at once', async (t) => {
    const { options, environments } = await attempt(t, 'six==1.16.0\n');
    const slow = slowPython(options.folder, python.executable);
    const cancel = new AbortController();
    const making = ensureEnvironment({
      ...options,
      python: { ...python, executable: slow },
      signal: cancel.signal,
    });
    const pidFile = join(dirname(slow), 'pid');
    await eventually('the tool works', () => existsSync(pidFile) && readFileSync(pidFile, 'utf8').trim() !== '');
    cancel.abort();
    await assert.rejects(making, (error) => isFailure(error, 'cancelled'));
    assert.deepEqual(environments(), []);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    assert.throws(() => process.kill(pid, 0));
  });

  it('is made once when two ask for it at the same time', async (t) => {
    const { options, printed } = await attempt(t, 'six==1.16.0\n');
    const both = await Promise.all([ensureEnvironment(options), ensureEnvironment(options)]);
    assert.deepEqual(both.map(({ reused }) => reused).sort(), [false, true]);
    assert.equal(printed.filter((line) => line.startsWith('Installed six')).length, 1);
  });

  it('that was left half made is made anew', async (t) => {
    const { options } = await attempt(t, null);
    const { key, python: own } = await ensureEnvironment(options);
    const folder = join(options.cache, 'environments', key);
    for (const name of readdirSync(folder)) if (name.startsWith('.')) spawnSync('rm', [join(folder, name)]);
    writeFileSync(join(folder, 'left-over'), '');
    assert.equal((await ensureEnvironment(options)).reused, false);
    assert.ok(!readdirSync(folder).includes('left-over'));
    assert.equal(spawnSync(own, ['-c', '']).status, 0);
  });

  it('does not wait for a lock whose holder is dead', async (t) => {
    const { options } = await attempt(t, null);
    const { key } = await ensureEnvironment({ ...options, cache: join(options.cache, 'other') });
    mkdirSync(join(options.cache, 'environments'), { recursive: true });
    const { pid } = spawnSync('true');
    writeFileSync(join(options.cache, 'environments', `${key}.lock`), `${pid} gone`);
    assert.equal((await ensureEnvironment(options)).key, key);
  });

  it('cannot be made without venv and uv, and says what to install', async (t) => {
    const { options } = await attempt(t, null);
    await assert.rejects(
      ensureEnvironment({ ...options, python: { ...python, hasVenv: false } }),
      (error) => isFailure(error, 'python-venv-missing') && String(error.data.how).length > 0,
    );
  });
});

/** A "Python" that says where it is in its work and then takes for ever. */
const slowPython = (folder: string, real: string): string => {
  const bin = join(dirname(folder), 'slow');
  mkdirSync(bin);
  const file = join(bin, 'python3');
  writeFileSync(
    file,
    `#!/bin/sh\necho $$ > "${bin}/pid"\n"${real}" -I -m venv --without-pip "$4"\necho working\nsleep 600\n`,
  );
  chmodSync(file, 0o755);
  return file;
};

describe('the Python of this machine', () => {
  it('is found, with its version and real place', () => {
    assert.match(python.version, /^3\.\d+\.\d+$/);
    assert.equal(spawnSync(python.executable, ['-c', 'print("ok")'], { encoding: 'utf8' }).stdout, 'ok\n');
    assert.equal(python.hasVenv, true);
  });

  it('is never one of the bot, by path or by link', async (t) => {
    const root = await tempFolder(t);
    const bot = join(root, 'bot');
    mkdirSync(bot);
    const touched = join(root, 'touched');
    writeFileSync(join(bot, 'python3'), `#!/bin/sh\ntouch ${touched}\n`, { mode: 0o755 });
    mkdirSync(join(root, 'bin'));
    spawnSync('ln', ['-s', join(bot, 'python3'), join(root, 'bin', 'python3')]);
    const env = { ...process.env, PATH: `${bot}:${join(root, 'bin')}` };
    await assert.rejects(discoverPython({ env, avoid: [bot] }), (error) => isFailure(error, 'python-not-found'));
    assert.deepEqual(readdirSync(root).sort(), ['bin', 'bot']);
  });

  it('is missing when what is there is too old, or hangs up', async (t) => {
    const root = await tempFolder(t);
    writeFileSync(join(root, 'python3'), '#!/bin/sh\necho \'["/x", [3, 7, 9], true]\'\n', { mode: 0o755 });
    writeFileSync(join(root, 'python'), '#!/bin/sh\nexit 9\n', { mode: 0o755 });
    await assert.rejects(
      discoverPython({ env: { PATH: root } }),
      (error) => isFailure(error, 'python-not-found') && String(error.data.how).length > 0,
    );
  });

  it('is the one that was named, and no other', async (t) => {
    assert.equal((await discoverPython({ python: python.executable })).executable, python.executable);
    await assert.rejects(discoverPython({ python: join(await tempFolder(t), 'python3') }), (error) =>
      isFailure(error, 'python-not-found'),
    );
  });
});
