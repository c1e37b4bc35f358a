import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { test } from 'node:test';
import { tooWide } from '../../../../src/workspace/archive/too-wide.ts';

test('a home, a drive, a share or what holds a home is never packed', () => {
  const home = 'C:\\Users\\João França';
  const cases: readonly [string, ReturnType<typeof tooWide>][] = [
    ['C:\\', 'root'],
    ['D:\\', 'root'],
    ['\\\\server\\share\\', 'root'],
    ['C:\\Users\\João França', 'home'],
    ['c:\\users\\joão frança\\', 'home'],
    ['C:\\Users', 'above-home'],
    ['C:\\Users\\João França\\bots\\invoices', null],
    ['C:\\Users\\João', null],
    ['\\\\server\\share\\bots', null],
  ];
  for (const [folder, expected] of cases) assert.equal(tooWide(folder, home, win32), expected, folder);
  assert.equal(tooWide('/', '/home/ana', posix), 'root');
  assert.equal(tooWide('/home', '/home/ana', posix), 'above-home');
  assert.equal(tooWide('/home/ana/..bot', '/home/ana', posix), null);
  assert.equal(tooWide('/home/ana', '/home/ana', posix), 'home');
});
