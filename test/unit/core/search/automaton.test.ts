import assert from 'node:assert/strict';
import { test } from 'node:test';
import { automatonOf, findEdited, findWords } from '../../../../src/core/search/index.ts';
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

test('after an edit the same is found as in the whole text, in the same order, wherever the edit is', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = createRandom(seed);
    const words = [...new Set(Array.from({ length: 12 }, () => random.text('ab-', 1, 6)))];
    const automaton = automatonOf(words);
    const placed = seed % 2 === 0 ? words.length : 5;
    let text = random.text('abAB- .', 0, 400);
    let found = findWords(automaton, text, placed);
    for (let edit = 0; edit < 8; edit++) {
      const at = random.upTo(text.length + 1);
      const now = text.slice(0, at) + random.text('abAB- .', 0, 9) + text.slice(at + random.upTo(10));
      found = findEdited(automaton, { text, found }, now, placed);
      text = now;
      assert.deepEqual(found, findWords(automaton, text, placed), `seed ${seed}, edit ${edit}`);
    }
  }
});
