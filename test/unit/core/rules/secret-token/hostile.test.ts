import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokensIn } from '../../../../../src/core/rules/secret-token/search.ts';
import { keywordFormats, madeToken, prefixFormats } from '../../../../support/made-tokens.ts';

/** Steps a character, whatever the text: what is looked at grows with the text and no faster. */
const mostSteps = 500;

const stepsIn = (text: string): number => {
  const meter = { steps: 0 };
  for (const quoted of [true, false]) tokensIn(text, quoted, meter);
  return meter.steps / text.length;
};

const lines = (piece: string, length = 60_000): string => piece.repeat(Math.ceil(length / piece.length));

describe('no format runs away on a long line made against it', () => {
  for (const format of [...prefixFormats, ...keywordFormats]) {
    test(format.id, () => {
      const value = madeToken(format, 11);
      const start =
        format.beginnings[0] ?? ('keywords' in format ? format.keywords[0]?.text : null) ?? value.slice(0, 8);
      const word = 'companions' in format ? format.companions.join(' ') : '';
      const texts = [
        lines(start),
        lines(`${start}.`),
        `${start}${lines('a')}`,
        lines(value),
        lines(`${value}~`),
        lines(value.slice(0, -1)),
        lines(`${start} = "`),
        lines(`${start}-${start}="`),
        lines('keywords' in format ? `${start}="${value}` : `"${value} `),
      ];
      for (const [i, text] of texts.entries()) {
        const steps = stepsIn(`${word}${text}`);
        assert.ok(steps < mostSteps, `text ${i} takes ${steps} steps a character`);
      }
    });
  }
});

const others: Readonly<Record<string, string>> = {
  'heads of keys': '-----BEGIN RSA PRIVATE KEY-----',
  'heads of keys with a body': `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(2)}\n`,
  'web tokens without an end': 'eyJhbGciOiJIUzI1NiJ9.eyJhbGciOiJIUzI1NiJ9.',
  'parts of web tokens': '.eyJ',
  'letters of base64': 'Z2hwX',
  addresses: 'https://a:b',
  'addresses in addresses': '://a:bcde@://',
  'passwords of connections': 'server=a;pwd=x;',
  'passwords that never end': 'password=',
  'words of headers': '"bearer "basic ',
  'words before a note': 'senha a b c d e f ',
  'notes that never come': 'password: ',
  notes: '# senha do portal: Ab1@xyz ',
  'flags without a value': '--password ',
  'flags in lists': '"--db-password", ',
  'names of programs': 'sqlcmd ',
  'programs with their flags': 'mysql -p curl -u a:b ',
  'programs with long flags': `openssl ${'pass:'.repeat(20)}`,
  'words of SQL': 'IDENTIFIED BY ',
  'words of SQL before a user': 'alter user x with password = ',
  'SQL that sets no password': 'set password for a ',
  'queries without a value': '?token=&key=',
  'queries that never end': '&access_token_sig=aA1.',
  'scripts with secure strings': 'ConvertTo-SecureString -string "',
  'notes in notes': 'password=a&password=b;password',
  'heads of PuTTY': 'PuTTY-User-Key-File-2 Private-Lines: ',
  'spaces and quotes': `' " = '`,
  slashes: '/',
  backslashes: '\\',
  minus: '-',
  'wide characters': 'é漢😀',
};

for (const [title, piece] of Object.entries(others)) {
  test(`nor does anything on a long line of ${title}`, () => {
    assert.ok(stepsIn(lines(piece)) < mostSteps, String(stepsIn(lines(piece))));
  });
}

test('text without an anchor is only passed over', () => {
  assert.equal(stepsIn(lines('def run(order):\n    return order + 1\n')), 0);
});

test('of many matches over one another each is told once, in order', () => {
  const text = lines('password=a&password=b;password', 900_000);
  const found = tokensIn(text, false);
  assert.ok(found.length > 1_000);
  assert.ok(found.every(({ start }, i) => i === 0 || start >= (found[i - 1]?.end ?? 0)));
});
