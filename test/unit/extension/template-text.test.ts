import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { templateText } from '../../../src/extension/bots/template-text.ts';
import { catalogue } from '../../../src/templates/index.ts';

const path = join(import.meta.dirname, '..', '..', '..', 'l10n', 'bundle.l10n.pt-br.json');
const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync(path, 'utf8'));

test('each template is described as the catalogue does, and in Portuguese', () => {
  for (const template of catalogue) {
    const { id, title, description } = template;
    assert.deepEqual(
      templateText(template, (text) => text),
      { title, description },
      id,
    );
    const inPtBr = templateText(template, (text) => bundle[text] ?? '');
    assert.ok(inPtBr.title !== '' && inPtBr.title !== title && inPtBr.description.length > 20, id);
  }
  const other = { id: 'ours', title: 'Ours', description: 'Our own.' };
  assert.deepEqual(
    templateText(other, (text) => text.toUpperCase()),
    { title: 'Ours', description: 'Our own.' },
  );
});
