import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check, type Facts, ruleIds } from '#core';
import { botIn, caseNames, casesFolder, contextIn, policyIn } from '../../../support/rule-cases.ts';

interface Expected {
  path: string;
  line: number;
  text: string;
  severity: string;
  data: Facts;
  /** `path:line` of the other places, where a case is about them. */
  related?: string[];
}

for (const rule of ruleIds) {
  const root = casesFolder(rule);
  describe(`the cases of ${rule}`, () => {
    for (const name of caseNames(rule)) {
      test(name.replaceAll('-', ' '), () => {
        const folder = join(root, name);
        const bot = botIn(folder);
        const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected[];
        assert.equal(expected.length === 0, name.startsWith('ok.'), 'ok cases expect nothing, ng cases something');
        const found = check(bot, policyIn(folder), contextIn(folder)).findings.filter((f) => f.rule === rule);
        const shown = found.map(({ place, severity, data, related = [] }, i) => {
          const file = bot.files.get(place.path);
          const text = file && 'text' in file ? file.text.slice(place.start, place.end) : '';
          const asked = Object.keys(expected[i]?.data ?? {}).map((key) => [key, data[key]]);
          const others = expected[i]?.related && { related: related.map(({ path, line }) => `${path}:${line}`) };
          return { path: place.path, line: place.line, text, severity, data: Object.fromEntries(asked), ...others };
        });
        assert.deepEqual(shown, expected);
        for (const { data } of found) assert.ok(!('value' in data), 'the value of a literal is never in a finding');
      });
    }
  });
}
