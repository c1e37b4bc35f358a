import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { helpText } from '../../../src/cli/help.ts';
import { verbHelp } from '../../../src/cli/messages/help.en.ts';
import { verbNames, verbOf } from '../../../src/cli/verbs.ts';

suite('the help', () => {
  test('names every verb', () => {
    for (const verb of verbNames) assert.ok(helpText(null).includes(`  ${verb} `), verb);
  });

  test('of verbs that share a first word lists them and no other', () => {
    const text = helpText(null, 'policy');
    assert.ok(text.includes('  policy init ') && text.includes('  policy test ') && !text.includes('deploy '));
  });

  for (const verb of verbNames) {
    test(`of ${verb} names its options and fits a terminal`, () => {
      const text = helpText(verb);
      for (const option of verbOf(verb).options) assert.ok(text.includes(`--${option}`), option);
      for (const line of text.split('\n')) assert.ok(line.length <= 128, line);
    });

    test(`of ${verb} gives examples that the parser understands`, () => {
      for (const example of verbHelp[verb].examples) {
        const words = example.split(/\s*[|<]\s*/, 1)[0]?.split(/\s+/) ?? [];
        assert.equal(words[0], 'botyard');
        const parsed = parseArguments(words.slice(1));
        assert.ok(parsed.kind === 'run' && parsed.invocation.verb === verb, example);
      }
    });
  }
});
