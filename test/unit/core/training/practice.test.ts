import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { hasSample, practiceStateOf, practiceText, ruleIds, trainingGroups } from '#core';
import { botFromFiles } from '#workspace';

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'training');
const mended = join(import.meta.dirname, 'cases');
const today = '2026-11-22';

const filesIn = (folder: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), Buffer.from(practiceText(readFileSync(join(folder, path), 'utf8')))]),
  );
const stateOf = (rule: string, files: ReadonlyMap<string, Uint8Array>) =>
  practiceStateOf(rule, botFromFiles(files, 'practice'), today);

test('the training holds every rule of the catalogue exactly once', () => {
  assert.deepEqual([...trainingGroups.flatMap(({ rules }) => rules)].sort(), [...ruleIds].sort());
});

test('every lesson has a sample, but for those that no text mends', () => {
  assert.deepEqual(readdirSync(samples).sort(), ruleIds.filter(hasSample).sort());
  assert.deepEqual(ruleIds.filter((rule) => !hasSample(rule)).sort(), ['data-class-target', 'vendored-distribution']);
});

for (const rule of ruleIds.filter(hasSample)) {
  describe(`the sample of ${rule}`, () => {
    const files = filesIn(join(samples, rule));
    const main = readdirSync(join(mended, rule))[0] ?? '';
    test('has its finding', () => assert.equal(stateOf(rule, files).state, 'finding'));
    test('can be mended', () => {
      assert.ok(existsSync(join(samples, rule, main)), 'what is mended is a file of the sample');
      assert.deepEqual(stateOf(rule, new Map([...files, ...filesIn(join(mended, rule))])), { state: 'mended' });
    });
    test('is not mended by taking its work away', () => {
      const empty = new Map([...files].map(([path]) => [path, new Uint8Array()]));
      assert.notEqual(stateOf(rule, empty).state, 'mended');
    });
    test('is not mended by text that cannot be read', () => {
      const broken = new Map([...files].map(([path]) => [path, Buffer.from('def (:\n')]));
      assert.notEqual(stateOf(rule, broken).state, 'mended');
    });
  });
}
