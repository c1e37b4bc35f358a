import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));
const sorted = (words: Iterable<string>): string[] => [...words].sort();

/** First argument of each `t('…')`, `l10n.t('…')` in the extension. */
const runTimeWords = (): Set<string> => {
  const found = new Set<string>();
  for (const path of readdirSync(join(root, 'src/extension'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const text = readFileSync(join(root, 'src/extension', path), 'utf8');
    for (const [, , word] of text.matchAll(/\bt\(\s*(['"])((?:\\.|(?!\1).)*)\1/gs)) {
      if (word) found.add(word.replaceAll("\\'", "'"));
    }
  }
  return found;
};

const placeholders = (text: string): string[] => sorted(text.match(/\{\d\}/g) ?? []);

test('every title and setting of the manifest has its words, in both languages', () => {
  const asked = new Set(readFileSync(join(root, 'package.json'), 'utf8').match(/(?<="%)[\w.]+(?=%")/g));
  assert.ok(asked.size > 30);
  assert.deepEqual(sorted(Object.keys(json('package.nls.json'))), sorted(asked));
  assert.deepEqual(sorted(Object.keys(json('package.nls.pt-br.json'))), sorted(asked));
});

test('every run-time string is translated, and no translation is left over', () => {
  const asked = runTimeWords();
  assert.ok(asked.size > 80);
  assert.deepEqual(sorted(Object.keys(json('l10n/bundle.l10n.pt-br.json'))), sorted(asked));
});

test('a translation has the placeholders of its original', () => {
  const bundle = json('l10n/bundle.l10n.pt-br.json');
  const different = Object.entries(bundle).filter(
    ([original, translated]) => placeholders(original).join() !== placeholders(translated).join(),
  );
  assert.deepEqual(different, []);
});

test('translated titles lead to the same commands', () => {
  const commandsIn = (text: string | undefined): string[] => text?.match(/command:[\w.]+/g) ?? [];
  const [english, portuguese] = [json('package.nls.json'), json('package.nls.pt-br.json')];
  for (const key of Object.keys(english)) {
    assert.deepEqual(commandsIn(portuguese[key]), commandsIn(english[key]), key);
  }
});
