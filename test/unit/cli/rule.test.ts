import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isFailure, lesson, ruleIds } from '#core';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { rule } from '../../../src/cli/commands/rule.ts';
import { recordedIo } from '../../support/recorded-io.ts';

const call = async (...words: string[]) => {
  const parsed = parseArguments(['rule', ...words]);
  assert.ok(parsed.kind === 'run');
  const io = recordedIo();
  const code = await rule(parsed.invocation, io);
  return { code, ...io.said };
};

/** Prose is shown in lines. */
const flat = (text: string): string => text.replace(/\n {2}/g, ' ');

suite('botyard rule', () => {
  test('without a name lists every rule with its title', async () => {
    const { code, out, err } = await call();
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out.trim().split('\n').length, ruleIds.length);
    for (const id of ruleIds) assert.ok(out.includes(id) && out.includes(lesson(id).title), id);
  });

  for (const id of ruleIds) {
    test(`${id} prints its lesson on stdout, in the language asked for`, async () => {
      const english = await call(id);
      const portuguese = await call(id, '--language', 'pt-br');
      for (const part of ['title', 'why', 'fix', 'reference'] as const) {
        assert.ok(flat(english.out).includes(lesson(id, 'en')[part]), part);
        assert.ok(flat(portuguese.out).includes(lesson(id, 'pt-br')[part]), part);
      }
      assert.deepEqual([english.code, english.err], [0, '']);
    });
  }

  test('speaks JSON: one object with the whole lesson and its severities', async () => {
    const { out } = await call('import-unknown', '--format', 'json');
    const page = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(page), [
      'schema',
      'rule',
      'title',
      'why',
      'bad',
      'good',
      'fix',
      'reference',
      'severities',
    ]);
    assert.equal(page.rule, 'import-unknown');
    assert.deepEqual((page.severities as unknown[])[0], {
      kind: 'import-unknown/imported',
      starter: 'off',
      standard: 'warning',
      strict: 'error',
    });
    const list = JSON.parse((await call('--format', 'json')).out) as { rules: { rule: string }[] };
    assert.deepEqual(
      list.rules.map((entry) => entry.rule),
      ruleIds,
    );
  });

  test('a name that no rule has is wrong use, with the nearest one named', async () => {
    await assert.rejects(call('import-unknwon'), (error) => {
      assert.ok(isFailure(error) && error.code === 'usage');
      return String(error.data.cause).includes('import-unknown');
    });
  });
});
