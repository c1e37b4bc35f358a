import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryOf, type Part, scanMultipart } from '../../../../src/orchestrator/files/multipart.ts';

/** What came out, the data of a part put together. */
const scan = (body: Buffer, sizes: number): { parts: string[]; complete: boolean } => {
  const scanner = scanMultipart('xyz');
  const parts: string[] = [];
  let data = Buffer.alloc(0);
  const take = (part: Part): void => {
    if (part.kind === 'data') data = Buffer.concat([data, part.bytes]);
    else if (part.kind === 'head') parts.push(`${part.name}/${part.fileName}`);
    else {
      parts.push(data.toString('latin1'));
      data = Buffer.alloc(0);
    }
  };
  for (let at = 0; at < body.length; at += sizes) scanner.push(body.subarray(at, at + sizes)).forEach(take);
  return { parts, complete: scanner.complete() };
};

const body = Buffer.from(
  [
    'preamble\r\n--xyz\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n',
    '--xyz\r\nContent-Type: text/csv\r\nContent-Disposition: form-data; name="file"; filename="relatório %22a%22.csv"\r\n\r\n',
    'a\r\n--xy\r\n-\r--xyzz'.replace('--xyzz', '--xy-'),
    '\r\n--xyz\r\ncontent-disposition: form-data; filename="e"; name="empty"\r\n\r\n\r\n--xyz--\r\nepilogue',
  ].join(''),
);

test('a multipart body is read the same whatever the chunks', () => {
  const whole = scan(body, body.length);
  deepStrictEqual(whole, {
    parts: ['note/null', 'hello', 'file/relatório "a".csv', 'a\r\n--xy\r\n-\r--xy-', 'empty/e', ''],
    complete: true,
  });
  for (let size = 1; size < 80; size++) deepStrictEqual(scan(body, size), whole, `chunks of ${size}`);
});

test('a body that stops anywhere before its last boundary is not complete', () => {
  const end = body.indexOf('--xyz--') + '--xyz--'.length;
  for (let length = 0; length < end; length++) strictEqual(scan(body.subarray(0, length), 1000).complete, false);
  strictEqual(scan(body.subarray(0, end), 1000).complete, true);
});

test('headers that do not end are refused', () => {
  throws(() => scanMultipart('xyz').push(Buffer.from(`--xyz\r\n${'a'.repeat(20_000)}`)), RangeError);
});

test('a boundary is read from its content type only', () => {
  strictEqual(boundaryOf('multipart/form-data; boundary=abc'), 'abc');
  strictEqual(boundaryOf('multipart/form-data; charset=x; boundary="a b"'), 'a b');
  strictEqual(boundaryOf('application/json; boundary=abc'), null);
  strictEqual(boundaryOf('multipart/form-data'), null);
});
