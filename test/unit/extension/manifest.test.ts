import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ruleIds } from '#core';
import { readView } from '../../../src/extension/findings/view-setting.ts';
import { commands, innerCommands } from '../../../src/extension/manifest/commands.ts';
import { contextKeys, doneKeys } from '../../../src/extension/manifest/context-keys.ts';
import { settingKeys } from '../../../src/extension/manifest/settings.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const sorted = (words: Iterable<string>): string[] => [...words].sort();

const sources = readdirSync(join(root, 'src/extension'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: read(join('src/extension', path)) }));

test('every command of the manifest is declared in code, and the other way round', () => {
  const declared: { command: string; category: string }[] = manifest.contributes.commands;
  assert.deepEqual(sorted(declared.map(({ command }) => command)), sorted(Object.values(commands)));
  assert.deepEqual([...new Set(declared.map(({ category }) => category))], ['Botyard']);
});

test('every declared command is registered exactly once', () => {
  for (const name of [...Object.keys(commands), ...Object.keys(innerCommands)]) {
    const pattern = new RegExp(`registerCommand\\(\\s*ctx,\\s*(?:commands|innerCommands)\\.${name}\\b`, 'g');
    const times = sources.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    assert.equal(times, 1, name);
  }
});

test('no command, setting or context key of ours is written out anywhere else in the code', () => {
  const ids: string[] = [...Object.values(commands), ...Object.values(innerCommands), ...Object.values(contextKeys)];
  const strays = sources
    .filter(({ path }) => !path.startsWith('manifest'))
    .flatMap(({ path, text }) => ids.filter((id) => text.includes(`'${id}'`)).map((id) => `${path}: ${id}`));
  assert.deepEqual(strays, []);
});

test('every setting of the manifest is read, is restricted in an untrusted workspace, and is of machine scope but for the view', () => {
  const properties: Record<string, { scope: string }> = manifest.contributes.configuration.properties;
  const ours = Object.values(settingKeys).map((key) => `botyard.${key}`);
  assert.deepEqual(sorted(Object.keys(properties)), sorted(ours));
  const elsewhere = Object.entries(properties).filter(([, { scope }]) => scope !== 'machine');
  assert.deepEqual(
    elsewhere.map(([key, { scope }]) => [key, scope]),
    [['botyard.view.severity', 'window']],
  );
  assert.deepEqual(sorted(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations), sorted(ours));
});

test('the view can lower every rule, and raise none', () => {
  const view = manifest.contributes.configuration.properties['botyard.view.severity'];
  assert.deepEqual(view.propertyNames.enum, sorted(ruleIds));
  assert.deepEqual(view.additionalProperties.enum, ['off', 'info', 'warning']);
  assert.deepEqual(readView({ 'secret-literal': 'info', 'import-unknown': 'error', 'tls-not-verified': 7 }), {
    'secret-literal': 'info',
  });
  for (const wrong of [null, 'off', ['off'], 3]) assert.deepEqual(readView(wrong), {});
});

test('the context keys of when clauses are those that the code sets', () => {
  const used = new Set(
    JSON.stringify(manifest.contributes).match(/botyard\.(?:has|bot|is|saw|signed|running|trained)\w*/g),
  );
  const known = new Set<string>([...Object.values(contextKeys), ...Object.values(doneKeys)]);
  assert.deepEqual(
    [...used].filter((key) => !known.has(key)),
    [],
  );
  assert.deepEqual(
    [...known].filter((key) => !used.has(key)),
    [],
  );
});

test('nothing wakes the extension but a bot folder or one of its commands', () => {
  const events: string[] = manifest.activationEvents;
  const markers = ['*.botproj', 'pyproject.toml'].flatMap((marker) => [marker, `*/${marker}`, `*/*/${marker}`]);
  assert.deepEqual(sorted(events), sorted(markers.map((marker) => `workspaceContains:${marker}`)));
});

test('an untrusted workspace is supported in a limited way, a virtual one not at all', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
});

test('the titles of the commands are the words of the product', () => {
  const words = JSON.parse(read('package.nls.json'));
  const titles = manifest.contributes.commands.map(({ title }: { title: string }) => words[title.slice(1, -1)]);
  assert.deepEqual(titles, [
    'New Bot from Template…',
    'Check Bot',
    'Deploy…',
    'Release Version…',
    'Run Bot…',
    'Deploy, Release and Run',
    'Cancel Task…',
    'Show Console',
    'Sign In…',
    'Sign Out',
    'Select Target…',
    'Start Local Orchestrator',
    'Treat This Folder as a Bot',
    'Explain Rule…',
    'Security Training…',
    'Export Training Record…',
    'Open Course of Your Organisation',
  ]);
});

test('what the manifest points at is there', () => {
  const walkthroughs: { steps: { media: { svg?: string; markdown?: string } }[] }[] = manifest.contributes.walkthroughs;
  const media = walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.svg ?? step.media.markdown ?? ''));
  // What has words in it is another file in another language.
  const pictured: string[] = [...media, manifest.contributes.snippets[0].path];
  const inEach = ['package.nls.json', 'package.nls.pt-br.json'].flatMap((name) => {
    const words: Record<string, string> = JSON.parse(readFileSync(join(root, name), 'utf8'));
    return pictured.map((path) => path.replace(/^%(.+)%$/, (_, key) => words[key] ?? ''));
  });
  const files = [manifest.icon, ...inEach];
  assert.ok(files.every((path) => /\w/.test(path)));
  assert.deepEqual(
    files.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
