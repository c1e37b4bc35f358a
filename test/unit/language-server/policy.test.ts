import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { CompletionItem, Hover, MarkupContent } from 'vscode-languageserver/node';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';

const policy = 'botyard.policy.yaml';
const text = `schema: 1
name: acme
level: standard
allow:
  distributions: [requests, numpy, pandas]
`;
const files = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': 'import requests\n',
  'orders/requirements.txt': 'numpy==2.1.0\n',
  [policy]: text,
};

/** Asks at the `|` of a text that the user has typed. */
const typed = async (session: LanguageSession, marked: string, path = policy) => {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  await session.open(path, marked.replace('|', ''));
  return {
    textDocument: { uri: session.uri(path) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
};
const offered = async (session: LanguageSession, marked: string, path = policy): Promise<string[]> => {
  const at = await typed(session, marked, path);
  const items: CompletionItem[] | null = await session.connection.sendRequest('textDocument/completion', at);
  return (items ?? []).map(({ label }) => label);
};
const hovered = async (session: LanguageSession, marked: string, path = policy): Promise<string> => {
  const at = await typed(session, marked, path);
  const hover: Hover | null = await session.connection.sendRequest('textDocument/hover', at);
  return hover === null ? '' : (hover.contents as MarkupContent).value;
};
const places = async (session: LanguageSession): Promise<string[]> =>
  (await session.diagnostics(policy)).map(
    ({ range, severity, code }) =>
      `${range.start.line}:${range.start.character}-${range.end.character} ${severity} ${code}`,
  );

suite('a policy in the editor', () => {
  test('is completed while half written, with what bots here use first', async (t) => {
    const session = await languageSession(t, files);
    const keys = await offered(session, 'schema: 1\nna|');
    assert.ok(
      keys.includes('name') && keys.includes('allow') && !keys.includes('schema') && !keys.includes('requests'),
    );
    const names = await offered(session, `${text}deny:\n  distributions:\n    - |`);
    assert.deepEqual(names.slice(0, 2), ['numpy', 'requests']);
    assert.ok((await offered(session, `${text}rules:\n  |`)).includes('secret-literal'));
  });

  test('explains its keys in the language of the editor, and says which bots use a name', async (t) => {
    const session = await languageSession(t, files, { language: 'pt-br' });
    assert.match(await hovered(session, text.replace('level', 'le|vel')), /gravidade/);
    assert.match(await hovered(session, text.replace('numpy', 'num|py')), /`orders`/);
    assert.match(await hovered(session, text.replace('standard', 'stan|dard')), /\*\*standard\*\*/);
  });

  test('marks what hardly is meant: a warning at the word, a hint for what no bot uses', async (t) => {
    const session = await languageSession(t, files);
    await session.open(policy, `${text}deny: {distributions: [numpy]}\n`);
    assert.deepEqual(await places(session), ['4:2-15 4 allow-unused', '4:28-33 2 allowed-and-denied']);
  });

  test('that has errors shows these alone, each at its word; a file just begun shows one', async (t) => {
    const session = await languageSession(t, files);
    await session.open(policy, `${text}deny: {distributions: [numpy]}\nalow: {}\nrules: {secret-litera: off}\n`);
    assert.deepEqual(await places(session), ['6:0-4 1 policy-invalid', '7:8-21 1 policy-invalid']);
    await session.type(policy, 'sch');
    assert.equal((await places(session)).length, 1);
    await session.type(policy, 'schema: 1\n');
    assert.equal((await places(session)).length, 1);
  });

  test('that would overwhelm the reader is refused at once', async (t) => {
    const session = await languageSession(t, files);
    for (const bad of ['['.repeat(200_000), `${' '.repeat(3)}- `.repeat(90_000), `a: ${'x'.repeat(1_100_000)}`]) {
      await session.open(policy, bad);
      assert.ok((await places(session)).length > 0);
    }
  });

  test('of a setting is explained and completed too, with what only it may say', async (t) => {
    const session = await languageSession(t, { ...files, 'central/acme.yaml': text });
    const settings = { organisationFile: join(session.root, 'central', 'acme.yaml') };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const keys = await offered(session, 'schema: 1\n|', 'central/acme.yaml');
    assert.ok(keys.includes('requests') && !keys.includes('organisation'));
  });

  test('has its cases judged beside it: an error at its word, then each that does not hold', async (t) => {
    const session = await languageSession(t, files, { language: 'pt-br' });
    const cases = 'botyard.policy.test.yaml';
    const said = async () =>
      (await session.diagnostics(cases)).map(
        ({ range: { start, end }, severity, code }) =>
          `${start.line}:${start.character}-${end.character} ${severity} ${code}`,
      );
    await session.open(cases, '- { import: requests, expect: aproved }\n- { imprt: os }\n');
    assert.deepEqual((await said())[0], '0:30-37 1 policy-cases-invalid');
    await session.type(cases, '- { import: requests, expect: approved }\n- { import: paramiko, expect: denied }\n');
    assert.deepEqual(await said(), ['1:0-38 2 policy-case-fails']);
    await session.type(cases, '- { import: paramiko, expect: not-approved }\n');
    assert.deepEqual(await said(), []);
  });

  test('that governs no bot has no cases either', async (t) => {
    const session = await languageSession(t, files);
    await session.open('else/where/botyard.policy.test.yaml', '- { imprt: os }\n');
    assert.deepEqual(await session.diagnostics('else/where/botyard.policy.test.yaml'), []);
  });

  test('that governs no bot is left alone', async (t) => {
    const session = await languageSession(t, files);
    assert.deepEqual(await offered(session, 'le|', 'else/where/botyard.policy.yaml'), []);
    assert.equal(await hovered(session, 'le|vel: strict', 'else/where/botyard.policy.yaml'), '');
  });
});
