import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FailureCode, isFailure } from '../../../../src/core/index.ts';
import { readArchive } from '../../../../src/workspace/archive/read.ts';
import { type RawEntry, rawZip } from '../../../support/raw-zip.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bot: RawEntry = { name: 'bot.py', content: 'print(1)\n' };

const refuses = (code: FailureCode, what: string, bytes: Uint8Array, limits = { files: 10, bytes: 10_000, large: 1 }) =>
  assert.throws(
    () => readArchive(bytes, limits),
    (error) => isFailure(error, code),
    what,
  );

test('a plain zip gives its files sorted, folders left out', () => {
  const files = readArchive(
    rawZip([
      { name: 'z.py' },
      { name: 'resources/', attributes: 0o040755 << 16, stored: true },
      { ...bot, stored: true },
    ]),
  );
  assert.deepEqual([...files.keys()], ['bot.py', 'z.py']);
  assert.equal(text(files.get('bot.py')), 'print(1)\n');
});

test('names that lead out of the folder are refused', () => {
  const names = [
    '../bot.py',
    'a/../../bot.py',
    '/etc/passwd',
    '\\\\server\\share\\x',
    'a\\..\\b.py',
    'C:bot.py',
    'C:/bot.py',
    'bot.py:stream',
    'bot\0.py',
    'a/./b.py',
    '..',
    '../',
  ];
  for (const name of names) refuses('archive-path-escapes', name, rawZip([bot, { name }]));
});

test('names that another system cannot hold are refused', () => {
  for (const name of ['CON', 'aux.py', 'a/NUL.txt', 'a/com1', 'bot.py.', 'bot.py ', 'a//b', '', 'x'.repeat(600)]) {
    refuses('archive-invalid', name, rawZip([{ name }]));
  }
  refuses('archive-invalid', 'not UTF-8', rawZip([{ name: Uint8Array.of(0x61, 0xff) }]));
});

test('links and devices are refused by what the zip says of them', () => {
  const link = { name: 'out', content: '/etc/passwd', attributes: 0o120777 << 16 };
  refuses('archive-path-escapes', 'link', rawZip([bot, link]));
  refuses('archive-path-escapes', 'link of macOS', rawZip([{ ...link, madeBy: 19 }]));
  refuses('archive-path-escapes', 'reparse point', rawZip([{ name: 'out', madeBy: 0, attributes: 0x400 }]));
  refuses('archive-invalid', 'device', rawZip([{ name: 'dev', attributes: 0o020666 << 16 }]));
  refuses('archive-invalid', 'pipe', rawZip([{ name: 'pipe', attributes: 0o010666 << 16 }]));
});

test('two entries for one file are refused, also by case, by composed letters and as file and folder', () => {
  for (const [a, b] of [
    ['bot.py', 'bot.py'],
    ['bot.py', 'Bot.PY'],
    ['ação.txt', 'ac\u0327a\u0303o.txt'],
    ['a', 'a/b.py'],
    ['a', 'a/'],
  ] as const) {
    refuses('archive-invalid', `${a} and ${b}`, rawZip([{ name: a }, { name: b }]));
  }
});

test('a bomb is refused before it is unpacked', () => {
  const zeros = new Uint8Array(20_000);
  refuses('archive-too-big', 'says its size', rawZip([{ name: 'big', content: zeros }]));
  refuses(
    'archive-too-big',
    'in parts',
    rawZip(['a', 'b', 'c'].map((name) => ({ name, content: zeros.subarray(0, 5_000) }))),
  );
  refuses('archive-invalid', 'lies', rawZip([{ name: 'big', content: zeros, says: { size: 100 } }]));
  refuses('archive-invalid', 'says more', rawZip([{ ...bot, says: { size: 5_000 } }]));
  const many = Array.from({ length: 11 }, (_, i) => ({ name: `f${i}` }));
  refuses('archive-too-big', 'too many', rawZip(many));
});

test('unpacking stops where an entry holds more than it said', () => {
  const bomb = rawZip([{ name: 'big', content: new Uint8Array(5_000_000), says: { size: 100 } }]);
  assert.throws(
    () => readArchive(bomb),
    (error: Error) => (error.cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE',
  );
});

test('entries that share their bytes are refused', () => {
  const second = { name: 'two.py', content: 'print(2)\n', says: { offset: 0, localName: 'two.py' } };
  refuses('archive-invalid', 'same bytes', rawZip([{ ...bot, name: 'bot.py' }, second]));
  const one = { name: 'a', content: 'x'.repeat(100), stored: true };
  const inner = rawZip([{ name: 'b', content: 'y', stored: true }]);
  const holder = { name: 'holder', content: inner, stored: true };
  const into = { name: 'b', content: 'y', stored: true, says: { offset: 30 + 'holder'.length } };
  refuses('archive-invalid', 'overlap', rawZip([holder, into, one]));
});

test('an entry with two names, a wrong sum, an unknown method or a key is refused', () => {
  refuses('archive-invalid', 'two names', rawZip([{ ...bot, says: { localName: 'but.py' } }]));
  refuses('archive-invalid', 'sum', rawZip([{ ...bot, says: { crc: 1 } }]));
  refuses('archive-invalid', 'method', rawZip([{ ...bot, says: { method: 12 } }]));
  for (const flags of [0x801, 0x840, 0x2800, 0x820]) {
    refuses('archive-invalid', `flags ${flags}`, rawZip([{ ...bot, says: { flags } }]));
  }
});

test('whatever is cut off or altered is a failure, never a crash and never a half', () => {
  const whole = rawZip([bot, { name: 'resources/a.csv', content: 'a,b\n'.repeat(50) }]);
  const whole2 = [...readArchive(whole)];
  for (let length = 0; length < whole.length; length++)
    refuses('archive-invalid', `${length}`, whole.subarray(0, length));
  for (let at = 0; at < whole.length; at++) {
    const altered = Uint8Array.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 0xff;
    try {
      // Times and versions carry no meaning: what still reads must read the same.
      assert.deepEqual(
        [...readArchive(altered)].map(([, bytes]) => text(bytes)),
        whole2.map(([, bytes]) => text(bytes)),
      );
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
});

test('a wrong count of entries is refused', () => {
  refuses('archive-invalid', 'fewer', rawZip([bot, { name: 'a' }], 1));
  refuses('archive-invalid', 'more', rawZip([bot], 2));
  const wrongSize = Uint8Array.from(rawZip([bot]));
  new DataView(wrongSize.buffer).setUint32(wrongSize.length - 10, 1, true);
  refuses('archive-invalid', 'a directory of another size', wrongSize);
});
