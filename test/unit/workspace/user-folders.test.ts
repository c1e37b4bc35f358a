import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiledFolder, userFolders } from '../../../src/workspace/index.ts';

test('on Linux the folders of a user follow XDG', () => {
  assert.deepEqual(userFolders({}, 'linux', '/home/ana'), {
    config: '/home/ana/.config/botyard',
    cache: '/home/ana/.cache/botyard',
    data: '/home/ana/.local/share/botyard',
  });
  const named = userFolders({ XDG_CACHE_HOME: '/var/cache', XDG_DATA_HOME: 'relative' }, 'linux', '/home/ana');
  assert.equal(named.cache, '/var/cache/botyard');
  assert.equal(named.data, '/home/ana/.local/share/botyard', 'a relative XDG path is ignored');
});

test('on macOS they lie in the Library', () => {
  assert.equal(userFolders({}, 'darwin', '/Users/ana').cache, '/Users/ana/Library/Caches/botyard');
});

test('on Windows they lie below %LOCALAPPDATA%, whatever its path is like', () => {
  const folders = (local: string | undefined, home = 'C:\\Users\\João França') =>
    userFolders(local === undefined ? {} : { LOCALAPPDATA: local }, 'win32', home);
  assert.equal(folders(undefined).data, 'C:\\Users\\João França\\AppData\\Local\\botyard\\data');
  assert.equal(folders('D:\\Local').config, 'D:\\Local\\botyard\\config');
  assert.equal(folders('\\\\server\\profiles\\ana').cache, '\\\\server\\profiles\\ana\\botyard\\cache');
  assert.equal(folders('Local').cache, 'C:\\Users\\João França\\AppData\\Local\\botyard\\cache');
});

test('what was compiled of the tool is kept in the cache; in CI and where Node is told so, nowhere', () => {
  assert.equal(compiledFolder({}, 'linux', '/home/ana'), '/home/ana/.cache/botyard/compiled');
  const windows = compiledFolder({ LOCALAPPDATA: 'D:\\Local' }, 'win32', 'C:\\Users\\ana');
  assert.equal(windows, 'D:\\Local\\botyard\\cache\\compiled');
  assert.equal(compiledFolder({ CI: 'true' }, 'linux', '/home/ana'), null);
  assert.equal(compiledFolder({ NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux', '/home/ana'), null);
});
