import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  environmentPython,
  pythonCandidates,
  searchFolders,
  uvCandidates,
} from '../../../../src/orchestrator/runner/environment/candidates.ts';
import { howToInstallPython } from '../../../../src/orchestrator/runner/environment/how-to-install.ts';

const commands = (candidates: ReturnType<typeof pythonCandidates>): string[] =>
  candidates.map(({ file, args }) => [file, ...args].join(' '));

describe('where a Python may be', () => {
  it('on POSIX is python3, then python, along PATH', () => {
    const found = pythonCandidates({ platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, avoid: [] });
    assert.deepEqual(commands(found), [
      '/usr/local/bin/python3',
      '/usr/bin/python3',
      '/usr/local/bin/python',
      '/usr/bin/python',
    ]);
  });

  it('is never the current folder, a relative one or one inside the bot', () => {
    const env = { PATH: ':.:bin:../x:/work/bot:/work/bot/.venv/bin:/work/bot2:/usr/bin::' };
    assert.deepEqual(searchFolders({ platform: 'linux', env, avoid: ['/work/bot'] }), ['/work/bot2', '/usr/bin']);
  });

  it('on Windows is the launcher first and the store alias last', () => {
    const env = {
      Path: 'C:\\Users\\ação\\AppData\\Local\\Microsoft\\WindowsApps;C:\\Windows;"C:\\Program Files\\Python 3"',
    };
    assert.deepEqual(commands(pythonCandidates({ platform: 'win32', env, avoid: [] })), [
      'C:\\Windows\\py.exe -3',
      'C:\\Program Files\\Python 3\\py.exe -3',
      'C:\\Windows\\python.exe',
      'C:\\Program Files\\Python 3\\python.exe',
      'C:\\Windows\\python3.exe',
      'C:\\Program Files\\Python 3\\python3.exe',
      'C:\\Users\\ação\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe',
    ]);
  });

  it('on Windows is never relative to the drive, nor inside the bot in whatever case', () => {
    const env = { PATH: '\\tools;bin;C:bin;c:\\BOTS\\a\\bin;\\\\server\\share\\py;D:\\py' };
    assert.deepEqual(searchFolders({ platform: 'win32', env, avoid: ['C:\\bots\\a'] }), [
      '\\\\server\\share\\py',
      'D:\\py',
    ]);
  });

  it('is nowhere without a PATH', () => {
    assert.deepEqual(pythonCandidates({ platform: 'linux', env: {}, avoid: [] }), []);
  });
});

describe('the layout of an environment', () => {
  it('is that of the system', () => {
    assert.equal(environmentPython('linux', '/c/e'), '/c/e/bin/python');
    assert.equal(environmentPython('win32', 'C:\\c d\\e'), 'C:\\c d\\e\\Scripts\\python.exe');
    assert.deepEqual(uvCandidates({ platform: 'win32', env: { PATH: 'C:\\uv' }, avoid: [] }), ['C:\\uv\\uv.exe']);
  });
});

describe('how to install Python', () => {
  it('names the command of the system', () => {
    assert.match(howToInstallPython('linux', 'ID=ubuntu\nID_LIKE=debian'), /^sudo apt install .*python3-venv/);
    assert.match(howToInstallPython('linux', 'NAME="x"\nID="rocky"\nID_LIKE="rhel centos fedora"'), /^sudo dnf/);
    assert.match(howToInstallPython('darwin', ''), /^brew/);
    assert.match(howToInstallPython('win32', ''), /^winget/);
    assert.match(howToInstallPython('linux', ''), /apt .*dnf/);
  });
});
