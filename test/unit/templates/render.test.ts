import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '../../../src/core/index.ts';
import { catalogue, render, type Template } from '../../../src/templates/index.ts';

const template = (files: Template['files']): readonly Template[] => [
  { id: 'one', title: '', description: '', version: '1.0.0', files },
];

test('the bot gets its name in paths and texts', () => {
  const files = render('data-bot', { botId: 'my-orders_2' });
  assert.deepEqual(JSON.parse(files.get('my-orders_2.botproj') ?? '').name, 'my-orders_2');
  assert.match(files.get('bot.py') ?? '', /LOG_LABEL = "my-orders_2-groups"/);
  for (const [path, text] of files) assert.doesNotMatch(`${path}\n${text}`, /\{\{|\}\}/, path);
});

test('a name that would not do is refused before anything is rendered', () => {
  for (const botId of ['', 'a', '1bot', '../bot', 'a"; import os', 'a\nb', 'con', 'bot-', 'ação', 'x'.repeat(65)]) {
    assert.throws(
      () => render('data-bot', { botId }),
      (error) => isFailure(error, 'bot-name-invalid'),
      botId,
    );
  }
});

test('an unknown template is refused, and the known ones are named', () => {
  assert.throws(
    () => render('nothing', { botId: 'orders' }),
    (error) => {
      assert.ok(isFailure(error, 'template-unknown'));
      assert.deepEqual(error.data.known, ['data-bot', 'api-bot']);
      return true;
    },
  );
});

test('a template with an unknown placeholder or two files in one place is refused as a whole', () => {
  const invalid = (error: unknown): boolean => isFailure(error, 'template-invalid');
  const text = template([
    { path: 'a', text: '' },
    { path: 'b', text: 'key = {{apiKey}}' },
  ]);
  assert.throws(() => render('one', { botId: 'orders' }, text), invalid);
  const twice = template([
    { path: 'orders', text: '' },
    { path: '{{botId}}', text: '' },
  ]);
  assert.throws(() => render('one', { botId: 'orders' }, twice), invalid);
});

test('every template has the layout of a bot, exact pins and its lineage', () => {
  for (const { id, version } of catalogue) {
    const files = render(id, { botId: 'orders' });
    for (const path of [
      'bot.py',
      'requirements.txt',
      'orders.botproj',
      'tests/test_bot.py',
      'README.md',
      '.gitignore',
    ]) {
      assert.ok(files.has(path), `${id} has no ${path}`);
    }
    assert.ok([...files.keys()].some((path) => path.startsWith('resources/')));
    const pins = (files.get('requirements.txt') ?? '').trimEnd().split('\n');
    for (const pin of pins) assert.match(pin, /^[a-z-]+==\d+\.\d+\.\d+$/, id);
    const lineage = { schema: 1, template: id, version };
    assert.deepEqual(JSON.parse(files.get('botyard.template.json') ?? ''), lineage);
  }
});
