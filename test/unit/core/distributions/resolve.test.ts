import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botImports, importNameOf, isStandardLibrary, normalise, type Origin } from '#core';
import { importNames } from '../../../../src/core/distributions/import-names/index.ts';
import { matches } from '../../../../src/core/distributions/normalise.ts';
import { botOf, policyOf } from '../../../support/bots.ts';

const files = {
  'bot.py': '',
  'helpers/__init__.py': '',
  'requests.py': '',
  'src/tools/__init__.py': '',
  'loose/part.py': '',
  'google/mine.py': '',
  'tests/conftest.py': '',
  'tests/support.py': '',
  'resources/data.json': '',
};

const imports = botImports(botOf(files), policyOf('map: {acme: acme-lib, acme.deep: acme-deep, pandas: acme-pandas}'));
const shown = ({ origin, distributions }: Origin): string => [origin, ...distributions].join(' ');

const cases: readonly (readonly [module: string, expected: string, path?: string])[] = [
  ['os', 'stdlib'],
  ['xml.etree.ElementTree', 'stdlib'],
  ['__future__.annotations', 'stdlib'],
  ['_thread', 'stdlib'],
  ['helpers.text', 'first-party'],
  ['requests.get', 'first-party'],
  ['tools', 'first-party'],
  ['loose.part', 'first-party'],
  ['google.cloud.storage', 'third-party google-cloud-storage'],
  ['.anything', 'first-party'],
  ['support', 'unknown'],
  ['support', 'first-party', 'tests/test_bot.py'],
  ['resources', 'unknown'],
  ['acme', 'third-party acme-lib'],
  ['acme.other.*', 'third-party acme-lib'],
  ['acme.deep.x', 'third-party acme-deep'],
  ['pandas.io', 'third-party acme-pandas'],
  ['bs4.BeautifulSoup', 'third-party beautifulsoup4'],
  ['win32com.client', 'third-party pywin32'],
  ['botcity.web.By', 'third-party botcity-framework-web'],
  ['botcity.maestro.*', 'third-party botcity-maestro-sdk'],
  ['botcity.plugins.csv.BotCSVPlugin', 'third-party botcity-csv-plugin'],
  ['botcity.plugins.aws.s3', 'third-party botcity-aws-s3-plugin'],
  [
    'botcity.plugins.aws',
    'third-party botcity-aws-lambda-plugin botcity-aws-s3-plugin botcity-aws-secretsmanager-plugin botcity-aws-sqs-plugin botcity-aws-textract-plugin',
  ],
  ['google.oauth2.service_account', 'third-party google-auth'],
  ['azure.nobody_knows', 'unknown'],
  ['numpy', 'third-party numpy'],
  ['nump', 'unknown'],
  ['yam', 'unknown'],
];

for (const [module, expected, path = 'bot.py'] of cases) {
  test(`${module} in ${path} is ${expected}`, () => assert.equal(shown(imports.resolve(module, path)), expected));
}

test('names of distributions compare as PEP 503 says', () => {
  assert.equal(normalise('BotCity_Framework.-_Core'), 'botcity-framework-core');
  for (const [name, list] of importNames) for (const d of list) assert.equal(normalise(d), d, name);
});

test('a star in a pattern stands for any run of characters', () => {
  const yes = [
    ['botcity-*', 'botcity-web'],
    ['*', 'a'],
    ['a*c*e', 'abcde'],
    ['a*', 'a'],
    ['a', 'a'],
  ] as const;
  const no = [
    ['botcity-*', 'xbotcity-web'],
    ['a*a', 'a'],
    ['a*b*b', 'ab'],
    ['a', 'ab'],
    ['*a', 'ab'],
  ] as const;
  for (const [pattern, name] of yes) assert.ok(matches(pattern, name), `${pattern} ${name}`);
  for (const [pattern, name] of no) assert.ok(!matches(pattern, name), `${pattern} ${name}`);
});

test("the standard library is that of the bot's Python", () => {
  const has = (name: string, minor: number): boolean => isStandardLibrary(name, { major: 3, minor });
  assert.deepEqual(
    [8, 9].map((minor) => has('zoneinfo', minor)),
    [false, true],
  );
  assert.deepEqual(
    [10, 11].map((minor) => has('tomllib', minor)),
    [false, true],
  );
  assert.deepEqual(
    [11, 12].map((minor) => has('distutils', minor)),
    [true, false],
  );
  assert.deepEqual(
    [12, 13].map((minor) => has('telnetlib', minor)),
    [true, false],
  );
  assert.deepEqual(
    [13, 14].map((minor) => has('annotationlib', minor)),
    [false, true],
  );
  assert.deepEqual(
    [7, 99].map((minor) => has('json', minor)),
    [true, true],
  );
});

test('the import name of a distribution is known the other way round', () => {
  assert.equal(importNameOf('beautifulsoup4'), 'bs4');
  assert.equal(importNameOf('httpx'), 'httpx');
  assert.equal(importNameOf('botcity-maestro-sdk'), 'botcity.maestro');
  assert.equal(importNameOf('nobody-knows'), null);
});
