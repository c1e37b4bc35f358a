import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importNameOf, isStandardLibrary, newestPython, normalise } from '#core';
import { importNames, namespaces } from '../../../../src/core/distributions/import-names/index.ts';
import { azure, botcity, google } from '../../../../src/core/distributions/import-names/namespaces.ts';
import { renamed } from '../../../../src/core/distributions/import-names/renamed.ts';
import { sameName } from '../../../../src/core/distributions/import-names/same-name.ts';
import { pywin32 } from '../../../../src/core/distributions/import-names/windows.ts';

test('the built-in map knows more than a thousand import names, each once and well formed', () => {
  const rows = (text: string): readonly string[] => text.trim().split('\n');
  const names = [
    ...sameName.trim().split(/\s+/),
    ...pywin32.trim().split(/\s+/),
    ...rows(renamed).map((row) => row.split(': ')[0] ?? ''),
    ...[botcity, google, azure].flatMap(rows).flatMap((row) => (row.split(': ')[1] ?? '').split(', ')),
  ];
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  assert.deepEqual(twice, []);
  assert.ok(names.length > 1000 && names.length === importNames.size);
  for (const name of names) assert.match(name, /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/);
});

test('distributions stand in the map as an index compares them', () => {
  for (const [name, list] of importNames) {
    assert.ok(list.length > 0, name);
    for (const distribution of list) assert.match(distribution, /^[a-z0-9]+(-[a-z0-9]+)*$/, name);
    for (const distribution of list) assert.equal(normalise(distribution), distribution, name);
  }
});

test('no name of the map is one of the standard library of the newest Python', () => {
  for (const name of importNames.keys()) assert.ok(!isStandardLibrary(name.split('.')[0] ?? '', newestPython), name);
});

test('a namespace names all that share it, and is none of them itself', () => {
  for (const [prefix, distributions] of namespaces) assert.ok(distributions.length > 0, prefix);
  for (const name of ['google', 'google.cloud', 'azure', 'azure.storage', 'botcity', 'botcity.plugins', 'zope'])
    assert.ok((namespaces.get(name)?.length ?? 0) > 1 && !importNames.has(name), name);
});

for (const [name, distribution] of [
  ['cv2', 'opencv-python'],
  ['PIL', 'pillow'],
  ['yaml', 'pyyaml'],
  ['bs4', 'beautifulsoup4'],
  ['sklearn', 'scikit-learn'],
  ['dotenv', 'python-dotenv'],
  ['Crypto', 'pycryptodome'],
  ['win32com', 'pywin32'],
  ['OpenSSL', 'pyopenssl'],
  ['jwt', 'pyjwt'],
  ['google.cloud.vision_v1', 'google-cloud-vision'],
  ['azure.storage.filedatalake', 'azure-storage-file-datalake'],
  ['botcity.plugins.ms365.outlook', 'botcity-ms365-outlook-plugin'],
  ['discord', 'discord-py'],
  ['pdfminer', 'pdfminer-six'],
  ['telebot', 'pytelegrambotapi'],
] as const) {
  test(`${name} is brought by ${distribution}`, () => assert.equal(importNames.get(name)?.[0], distribution));
}

for (const [distribution, name] of [
  ['pyyaml', 'yaml'],
  ['pywin32', 'win32api'],
  ['opencv-python-headless', 'cv2'],
  ['google-cloud-pubsub', 'google.cloud.pubsub'],
  ['botcity-ms365-excel-plugin', 'botcity.plugins.ms365.excel'],
  ['pymongo', 'pymongo'],
  ['nobody-knows', null],
] as const) {
  test(`to use ${distribution} one imports ${name ?? 'nothing known'}`, () =>
    assert.equal(importNameOf(distribution), name));
}
