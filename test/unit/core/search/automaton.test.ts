import assert from 'node:assert/strict';
import { test } from 'node:test';
import { automatonOf, findWords } from '../../../../src/core/search/index.ts';
import { createRandom } from '../../../support/random.ts';

const slowly = (words: readonly string[], text: string): readonly string[] => {
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (const [index, word] of words.entries())
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      found.push(`${index}@${at + word.length}`);
  return found.sort();
};

const quickly = (words: readonly string[], text: string): readonly string[] => {
  const { places: found } = findWords(automatonOf(words), text);
  return Array.from({ length: found.length / 2 }, (_, i) => `${found[2 * i]}@${found[2 * i + 1]}`).sort();
};

test('every word is found wherever it ends, in any case, also inside others and over itself', () => {
  const words = ['he', 'she', 'his', 'hers', 'aa', 'aaa', 'a-', '://'];
  for (const text of ['', 'ushers', 'UsHeRs', 'aaaaa', 'a-a--', 'http://his://', 'é漢her😀she\0he'])
    assert.deepEqual(quickly(words, text), slowly(words, text), text);
});

test('it finds what a plain search for each word finds, in texts made by chance', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed);
    const words = [...new Set(Array.from({ length: 12 }, () => random.text('ab-', 1, 5)))];
    const text = random.text('abAB- .', 0, 400);
    assert.deepEqual(quickly(words, text), slowly(words, text), `seed ${seed}`);
  }
});

test('without words nothing is found', () => {
  assert.deepEqual(quickly([], 'text'), []);
});
