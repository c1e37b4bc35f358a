import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botFacts } from '#core';
import { botOf, policyOf } from '../../support/bots.ts';

test('facts say what each file imports, how, and where it leads', () => {
  const text =
    'import os.path as p\nfrom bs4 import BeautifulSoup as B\nimport who\nfrom . import own\np.join("a")\n__import__(who)\n';
  assert.deepEqual(botFacts(botOf({ 'z.py': text, 'a.py': '', 'x.txt': 'import os' }), policyOf()), {
    schema: 1,
    files: [
      { path: 'a.py', imports: [] },
      {
        path: 'z.py',
        imports: [
          { module: 'os.path', line: 1, column: 8, how: 'static', origin: 'stdlib', distributions: [] },
          {
            module: 'bs4.BeautifulSoup',
            line: 2,
            column: 6,
            how: 'static',
            origin: 'third-party',
            distributions: ['beautifulsoup4'],
          },
          { module: 'who', line: 3, column: 8, how: 'static', origin: 'unknown', distributions: [] },
          { module: '.own', line: 4, column: 6, how: 'static', origin: 'first-party', distributions: [] },
          { module: 'os.path.join', line: 5, column: 1, how: 'static', origin: 'stdlib', distributions: [], use: true },
          { module: null, line: 6, column: 1, how: 'dynamic-unresolved', origin: 'unknown', distributions: [] },
        ],
      },
    ],
  });
});

test("a policy's map shows in the facts", () => {
  const { files } = botFacts(botOf({ 'bot.py': 'import acme\n' }), policyOf('map: {acme: Acme_Lib}'));
  assert.deepEqual(files[0]?.imports[0]?.distributions, ['acme-lib']);
});
