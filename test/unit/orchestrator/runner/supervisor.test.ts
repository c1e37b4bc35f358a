import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { botEnvironment } from '../../../../src/orchestrator/runner/supervisor/bot-environment.ts';
import { controlAddress } from '../../../../src/orchestrator/runner/supervisor/control-address.ts';

describe('the environment of a bot', () => {
  it('holds what is on the list and nothing of ours', () => {
    const env = {
      ...{
        PATH: '/usr/bin',
        HOME: '/home/a',
        LC_TIME: 'pt_BR.UTF-8',
        HTTPS_PROXY: 'http://proxy:3128',
        no_proxy: 'localhost',
      },
      ...{
        BOTYARD_KEY: 'k',
        AWS_SECRET_ACCESS_KEY: 's',
        PYTHONPATH: '/evil',
        NODE_OPTIONS: '--inspect',
        LD_PRELOAD: '/x.so',
      },
    };
    assert.deepEqual(botEnvironment(env, 'linux', { python: '/c/e/bin/python', tmp: '/r/tmp' }), {
      ...{
        PATH: '/c/e/bin:/usr/bin',
        HOME: '/home/a',
        LC_TIME: 'pt_BR.UTF-8',
        HTTPS_PROXY: 'http://proxy:3128',
        no_proxy: 'localhost',
      },
      ...{ VIRTUAL_ENV: '/c/e', TMPDIR: '/r/tmp', TEMP: '/r/tmp', TMP: '/r/tmp' },
      ...{
        PYTHONUNBUFFERED: '1',
        PYTHONUTF8: '1',
        PYTHONIOENCODING: 'utf-8',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONNOUSERSITE: '1',
      },
    });
  });

  it('on Windows takes names in any case and keeps what Windows needs', () => {
    const env = {
      Path: 'C:\\Windows',
      SystemRoot: 'C:\\Windows',
      AppData: 'C:\\Users\\ação\\AppData',
      Botyard_Key: 'k',
    };
    const made = botEnvironment(env, 'win32', { python: 'C:\\c d\\e\\Scripts\\python.exe', tmp: 'C:\\r\\tmp' });
    assert.equal(made.Path, 'C:\\c d\\e\\Scripts;C:\\Windows');
    assert.equal(made.PATH, undefined);
    assert.equal(made.SystemRoot, 'C:\\Windows');
    assert.equal(made.AppData, 'C:\\Users\\ação\\AppData');
    assert.equal(made.Botyard_Key, undefined);
    assert.equal(made.VIRTUAL_ENV, 'C:\\c d\\e');
  });
});

describe('the control channel of a run', () => {
  const place = { platform: 'linux' as const, tmp: '/tmp', uid: 1000 };

  it('is in the folder of the run when its path is short enough', () => {
    assert.deepEqual(controlAddress({ ...place, runDir: '/data/runs/1.1' }), {
      path: '/data/runs/1.1/control.sock',
      folder: '/data/runs/1.1',
    });
  });

  it('is in a short private folder otherwise, another for each run', () => {
    const deep = (name: string) =>
      controlAddress({ ...place, tmp: `/var/${'t'.repeat(60)}`, runDir: `/${'d'.repeat(120)}/${name}` });
    for (const address of [deep('1.1'), deep('2.1')]) {
      assert.ok(Buffer.byteLength(address.path) <= 100);
      assert.ok(address.folder !== null && address.path.startsWith(`${address.folder}/`));
    }
    assert.notEqual(deep('1.1').path, deep('2.1').path);
    assert.equal(controlAddress({ ...place, runDir: `/${'ç'.repeat(60)}` }).folder, '/tmp/botyard-1000');
  });

  it('is a named pipe on Windows', () => {
    const address = controlAddress({ ...place, platform: 'win32', runDir: 'C:\\data\\1.1' });
    assert.match(address.path, /^\\\\\.\\pipe\\botyard-[0-9a-f]{24}$/);
    assert.equal(address.folder, null);
  });
});
