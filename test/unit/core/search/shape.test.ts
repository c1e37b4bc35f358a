import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfShape, membersOf, shapeOf } from '../../../../src/core/search/index.ts';
import { createRandom } from '../../../support/random.ts';

const endOf = (notation: string, text: string, isEnd = (_: string, at: number): boolean => at <= text.length): number =>
  endOfShape(shapeOf(notation), text, 0, isEnd, { steps: 0 });

/** The same as a regular expression, which tries ends from the longest on. */
const cases: readonly (readonly [notation: string, pattern: RegExp])[] = [
  ['a-c{2-4} =- 0-9{1-}', /^[a-c]{2,4}-[0-9]+/],
  ['ab-{0-} =b ab{1}', /^[ab-]*b[ab]/],
  ['=ab|a{1} a-c{1|3}', /^(?:ab|a)(?:[a-c]{3}|[a-c])/],
  ['=(i)Ab{1} =-{0-2} c{1}', /^[aA][bB]-{0,2}c/],
  ['a{0-} a{0-} a{0-} b{1}', /^a*a*a*b/],
];

for (const [notation, pattern] of cases) {
  test(`${notation} ends where ${pattern.source} does`, () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = createRandom(seed).text('abcAB-19', 0, 12);
      assert.equal(endOf(notation, text), pattern.exec(text)?.[0].length ?? -1, text);
    }
  });
}

test('of several ends the last that may be one is taken', () => {
  assert.equal(
    endOf('a{1-}', 'aaaa', (_, at) => at < 4),
    3,
  );
  assert.equal(
    endOf('a{1-}', 'aaaa', () => false),
    -1,
  );
});

test('classes: ranges, a minus at an end, escapes, a dot', () => {
  const text = (members: Uint8Array): string =>
    String.fromCharCode(...[...members.keys()].filter((c) => members[c] === 1));
  assert.equal(text(membersOf('a-c_-')), '-_abc');
  assert.equal(text(membersOf('\\s')), '\t\n\v\f\r ');
  assert.equal(text(membersOf('\\\\\\x20')), ' \\');
  assert.equal(membersOf('.').filter((member) => member === 0).length, 2);
});

test('an identifier in hexadecimal is one item', () => {
  const value = '0f8fad5b-d9cb-469f-a165-70867728950e';
  assert.equal(endOf('@uuid', value), 36);
  assert.equal(endOf('@uuid', value.replace('-', '_')), -1);
});
