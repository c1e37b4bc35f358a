import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ruleIds } from '#core';
import { botImports } from '../../../../src/core/distributions/index.ts';
import { dutyWords, fileDuties } from '../../../../src/core/duties/index.ts';
import { readPython } from '../../../../src/core/python/index.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import type { RuleInput } from '../../../../src/core/rules/rule.ts';
import { type TextWords, unsearched } from '../../../../src/core/rules/text-words.ts';
import { wordsIn } from '../../../../src/core/rules/words.ts';
import { temporaryFrame, temporaryPart, temporaryWords } from '../../../../src/core/temporary/index.ts';
import { lineStarts } from '../../../../src/core/text/lines.ts';
import { botIn, caseNames, casesFolder, policyIn } from '../../../support/rule-cases.ts';

/** Every Python file of every case, of whatever rule, as each rule gets it. */
const inputs = function* (): Generator<RuleInput> {
  for (const rule of ruleIds) {
    for (const name of caseNames(rule)) {
      const folder = join(casesFolder(rule), name);
      const [bot, policy] = [botIn(folder), policyIn(folder)];
      const imports = botImports(bot, policy);
      for (const [path, file] of bot.files) {
        if (!path.endsWith('.py') || !('text' in file)) continue;
        const { text } = file;
        yield { bot, policy, imports, file: { path, text, python: readPython(text), words: wordsIn(text) } };
      }
    }
  }
};

/** All words are there, but where credentials begin is as it is. */
const asIfAll = (words: TextWords): TextWords => ({ hasAny: unsearched.hasAny, tokens: words.tokens });

test('a rule that waits for words finds nothing in a text without them', () => {
  let skipped = 0;
  for (const input of inputs()) {
    const { words, path } = input.file;
    for (const rule of rules) {
      const all = rule.check({ ...input, file: { ...input.file, words: asIfAll(words) } });
      const isAsked = rule.speaks === undefined || words.hasAny(rule.speaks);
      if (!isAsked) skipped++;
      assert.deepEqual(isAsked ? rule.check(input) : [], all, `${rule.id}: ${path} of ${input.bot.id}`);
    }
  }
  assert.ok(skipped > 1_000, `${skipped}`);
});

test('neither duties nor temporary files are spoken of without their words', () => {
  for (const { bot, policy, file } of inputs()) {
    const { path, text, python, words } = file;
    const lines = () => lineStarts(text);
    if (!words.hasAny(dutyWords)) assert.equal(fileDuties(path, python, lines), null, path);
    const frame = temporaryFrame([...bot.files.keys()], policy.temporary);
    const mayTell = words.hasAny(temporaryWords);
    assert.deepEqual(
      temporaryPart(path, python, frame, lines, mayTell),
      temporaryPart(path, python, frame, lines, true),
      path,
    );
  }
});

test('a word that no rule named may be in any text', () => {
  const words = wordsIn('nothing');
  assert.deepEqual([words.hasAny(['of no rule']), words.hasAny(['mktemp'])], [true, false]);
});
