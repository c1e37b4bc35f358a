import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Fix, fixesFor, lesson, type Policy, readPython, stringValueAt } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-01-01' };

const apply = (text: string, { edits }: Fix): string => {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  ordered.forEach((edit, i) => {
    assert.ok(i === 0 || (ordered[i - 1]?.end ?? 0) <= edit.start, 'edits do not overlap');
  });
  return ordered.reduceRight((out, edit) => out.slice(0, edit.start) + edit.newText + out.slice(edit.end), text);
};

/** The text after the fix of one kind for the first finding of a rule. */
const fixed = (text: string, rule: string, kind: Fix['kind'], policy: Policy): string | null => {
  const bot = botOf({ 'bot.py': text });
  const finding = check(bot, policy, today).findings.find((found) => found.rule === rule);
  assert.ok(finding, 'there is a finding to mend');
  const fix = fixesFor(bot, finding, policy).find((candidate) => candidate.kind === kind);
  if (fix === undefined) return null;
  const after = apply(text, fix);
  assert.deepEqual(readPython(after).problems, [], after);
  assert.ok(lesson(rule, 'en').fixTitle(fix).length > 0 && lesson(rule, 'pt-br').fixTitle(fix).length > 0);
  const still = check(botOf({ 'bot.py': after }), policy, today).findings;
  assert.ok(
    !still.some(
      ({ rule: r, data }) => r === rule && data.cause === finding.data.cause && data.name === finding.data.name,
    ),
    after,
  );
  return after;
};

const list = policyOf('allow: {distributions: [requests, httpx]}');
const removals: readonly (readonly [title: string, before: string, after: string])[] = [
  ['with its line', 'import os\nimport pandas\nx = 1\n', 'import os\nx = 1\n'],
  ['with Windows line ends', 'import os\r\nimport pandas\r\nx = 1\r\n', 'import os\r\nx = 1\r\n'],
  ['on the last line', 'import os\nimport pandas', 'import os\n'],
  ['with a comment after it, leaving that', 'import pandas  # data\nx = 1\n', '# data\nx = 1\n'],
  ['over lines', 'from pandas import (\n  A,\n  B,\n)\nx = 1\n', 'x = 1\n'],
  ['one of several', 'import os, pandas as pd, sys\n', 'import os, sys\n'],
  ['the first of several', 'import pandas, os\n', 'import os\n'],
  ['the last of several', 'import os, pandas\n', 'import os\n'],
  ['before a semicolon', 'import pandas; x = 1\n', 'x = 1\n'],
  ['after a semicolon', 'x = 1; import pandas\n', 'x = 1\n'],
  ['between semicolons', 'x = 1; import pandas; y = 2\n', 'x = 1; y = 2\n'],
  ['alone in a block', 'def f():\n    import pandas\nx = 1\n', 'def f():\n    pass\nx = 1\n'],
  ['alone on a header', 'if x: import pandas\n', 'if x: pass\n'],
  ['in a block with others', 'def f():\n    import pandas\n    return 1\n', 'def f():\n    return 1\n'],
  ['before a nested block', 'def f():\n    import pandas\n    if x:\n        y\n', 'def f():\n    if x:\n        y\n'],
  [
    'everywhere at once',
    'import pandas\ndef f():\n    from pandas import A\n    return A\n',
    'def f():\n    return A\n',
  ],
  ['two statements of a block', 'def f():\n    import pandas\n    import pandas.io\n', 'def f():\n    pass\n'],
];

for (const [title, before, after] of removals) {
  test(`an import is removed: ${title}`, () => {
    assert.equal(fixed(before, 'import-not-approved', 'remove-import', list), after);
  });
}

test('of names from a namespace only those of the distribution go', () => {
  const policy = policyOf('allow: {distributions: [google-cloud-storage]}');
  const after = fixed(
    'from google.cloud import storage, bigquery as bq\n',
    'import-not-approved',
    'remove-import',
    policy,
  );
  assert.equal(after, 'from google.cloud import storage\n');
});

const instead = policyOf('allow: {distributions: [httpx]}\ndeny: {distributions: [{name: requests, instead: httpx}]}');
const replacements: readonly (readonly [title: string, before: string, after: string])[] = [
  ['keeping the name in the file', 'import requests\nrequests.get(u)\n', 'import httpx as requests\nrequests.get(u)\n'],
  ['keeping an alias', 'import requests as r\n', 'import httpx as r\n'],
  ['in a from import', 'from requests import get, post\n', 'from httpx import get, post\n'],
  [
    'everywhere',
    'import requests\ndef f():\n  from requests import get\n',
    'import httpx as requests\ndef f():\n  from httpx import get\n',
  ],
];

for (const [title, before, after] of replacements) {
  test(`an import is replaced by what the policy names: ${title}`, () => {
    assert.equal(fixed(before, 'import-not-approved', 'replace-import', instead), after);
  });
}

test('what only the organisation has is imported by the name in its map', () => {
  const policy = policyOf(
    'allow: {distributions: [corp-http]}\nmap: {corp_http: Corp.HTTP}\ndeny: {distributions: [{name: requests, instead: corp-http}]}',
  );
  assert.equal(
    fixed('import requests\n', 'import-not-approved', 'replace-import', policy),
    'import corp_http as requests\n',
  );
});

test('nothing is offered instead that is not approved itself, or whose import name nobody knows', () => {
  const closed = policyOf(
    'allow: {distributions: [pandas]}\ndeny: {distributions: [{name: requests, instead: httpx}]}',
  );
  const unknown = policyOf(
    'allow: {distributions: [corp-http]}\ndeny: {distributions: [{name: requests, instead: corp-http}]}',
  );
  for (const policy of [closed, unknown])
    assert.equal(fixed('import requests\n', 'import-not-approved', 'replace-import', policy), null);
});

const vault = (text: string): string | null => fixed(text, 'secret-literal', 'move-to-vault', policyOf());
const sdk = 'from botcity.maestro import BotMaestroSDK\n';
const bound = `${sdk}maestro = BotMaestroSDK.from_sys_args()\n`;
const call = 'maestro.get_credential("invoices", "password")';

const moves: readonly (readonly [title: string, before: string, after: string])[] = [
  ['by the name the file has', `${bound}password = "hunter2!x"\n`, `${bound}password = ${call}\n`],
  [
    'by another name',
    `${sdk}sdk = BotMaestroSDK.from_sys_args()\npassword = "hunter2!x"\n`,
    `${sdk}sdk = BotMaestroSDK.from_sys_args()\npassword = ${call.replace('maestro', 'sdk')}\n`,
  ],
  [
    'by the name of the function it stands in',
    `${sdk}def main():\n    m = BotMaestroSDK.from_sys_args()\n    if x:\n        password = "hunter2!x"\n`,
    `${sdk}def main():\n    m = BotMaestroSDK.from_sys_args()\n    if x:\n        password = ${call.replace('maestro', 'm')}\n`,
  ],
  [
    'by a name of the file inside a function',
    `${bound}def f():\n    login(password="hunter2!x")\n`,
    `${bound}def f():\n    login(password=${call})\n`,
  ],
  [
    'not by a name of another function',
    `${sdk}def main():\n    m = BotMaestroSDK.from_sys_args()\ndef f():\n    password = "hunter2!x"\n`,
    `${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\ndef main():\n    m = BotMaestroSDK.from_sys_args()\ndef f():\n    password = ${call}\n`,
  ],
  [
    'not by a name bound later',
    `password = "hunter2!x"\n${bound}`,
    `${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n${bound}`,
  ],
  [
    'importing the SDK after the imports',
    'import os\nimport sys\npassword = "hunter2!x"\n',
    `import os\nimport sys\n${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n`,
  ],
  [
    'importing the SDK where it is known by another name only',
    'from botcity.maestro import BotMaestroSDK as SDK\npassword = "hunter2!x"\n',
    `from botcity.maestro import BotMaestroSDK as SDK\n${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n`,
  ],
  [
    'with a star import that has it',
    'from botcity.maestro import *\npassword = "hunter2!x"\n',
    `from botcity.maestro import *\n\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n`,
  ],
  [
    'after docstring and future imports',
    '#!/usr/bin/python\n"""Bot."""\nfrom __future__ import annotations\npassword = "hunter2!x"\n',
    `#!/usr/bin/python\n"""Bot."""\nfrom __future__ import annotations\n${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n`,
  ],
  [
    'after the line that must be first',
    '#!/usr/bin/python\npassword = "hunter2!x"\n',
    `#!/usr/bin/python\n${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\npassword = ${call}\n`,
  ],
  [
    'with Windows line ends',
    'import os\r\npassword = "hunter2!x"\r\n',
    `import os\r\n${sdk.trim()}\r\n\r\nmaestro = BotMaestroSDK.from_sys_args()\r\npassword = ${call}\r\n`,
  ],
  ['as bytes where it was bytes', `${bound}password = b"hunter2!x"\n`, `${bound}password = ${call}.encode()\n`],
  ['from several pieces', `${bound}password = ("hunt"\n  "er2!x")\n`, `${bound}password = (${call})\n`],
  [
    'on the line of the imports',
    'import os; password = "hunter2!x"\n',
    `${sdk}\nmaestro = BotMaestroSDK.from_sys_args()\nimport os; password = ${call}\n`,
  ],
];

for (const [title, before, after] of moves) {
  test(`a literal moves to the vault ${title}`, () => assert.equal(vault(before), after));
}

test('the fix says where the literal stands and never what it is', () => {
  const text = 'x = 1\ndb_password = "hunter2!x"\n';
  const bot = botOf({ 'bot.py': text });
  const [finding] = check(bot, policyOf(), today).findings;
  assert.ok(finding);
  const [fix] = fixesFor(bot, finding, policyOf());
  assert.ok(fix);
  assert.deepEqual(fix.data, {
    label: 'invoices',
    key: 'db_password',
    literalStart: 20,
    literalEnd: 31,
    name: 'db_password',
  });
  assert.equal(stringValueAt(text, Number(fix.data.literalStart), Number(fix.data.literalEnd)), 'hunter2!x');
  assert.ok(!JSON.stringify([finding, fix]).includes('hunter2'));
});

test('a finding that is no longer there has no fix', () => {
  const bot = botOf({ 'bot.py': 'password = "hunter2!x"\n' });
  const [finding] = check(bot, policyOf(), today).findings;
  assert.ok(finding);
  assert.deepEqual(fixesFor(botOf({ 'bot.py': 'x = 1\n' }), finding, policyOf()), []);
  assert.deepEqual(fixesFor(botOf({ 'other.py': '' }), finding, policyOf()), []);
});
