import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { causeText, readPolicyDocument, readWaivers } from '../../../../src/core/index.ts';
import { filled } from '../../../../src/core/messages/templates.ts';

const src = join(import.meta.dirname, '..', '..', '..', '..', 'src');
const inPtBr = (cause: string): string => causeText(cause, 'pt-br');

/** Texts of the sources under a folder of `src`. */
const sources = (folder: string): readonly string[] =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(src, folder, path), 'utf8'));

/** What stands in quotes behind a pattern, with something plain in its gaps. */
const saidAfter = (folders: readonly string[], before: RegExp): readonly string[] =>
  folders
    .flatMap(sources)
    .flatMap((text) =>
      [...text.matchAll(new RegExp(String.raw`${before.source}\s*(['"\`])((?:\\.|(?!\1).)+)\1`, 'g'))].map(
        ([, , said = '']) => said.replace(/\$\{[^}]*\}/g, '7').replace(/\\(.)/g, '$1'),
      ),
    );

test('whatever our orchestrator refuses a call with has its words in Portuguese', () => {
  const said = saidAfter(
    ['orchestrator/api', 'orchestrator/door', 'orchestrator/tasks', 'orchestrator/files', 'orchestrator/access'],
    /new Refusal\(\s*\d+,/,
  );
  assert.ok(said.length > 40);
  const forTasks =
    /^(This attempt|The archive of run|The credential is held back|finishStatus|totalItems|There is no automation "7"\. 7)/;
  // What only a task's or the runner's own calls can meet is read by programs; whether there are others is said apart.
  assert.deepEqual(
    said.filter((text) => inPtBr(text) === text && !forTasks.test(text)),
    [],
  );
  assert.equal(inPtBr('There is no automation "a". Known: b, c.'), 'Não existe a automação "a". Conhecidas: b, c.');
});

test('what is wrong with an archive, a folder or an answer has its words in Portuguese', () => {
  const folders = ['workspace/archive', 'workspace/bots', 'workspace/files', 'maestro', 'launch', 'templates', 'http'];
  const said = [
    ...saidAfter(folders, /\bcause(?::| =)/),
    ...saidAfter(folders, /nvalid\((?:template\.id, |templateId, )?/),
  ];
  assert.ok(said.length > 30, said.join('\n'));
  const codes = /^(E[A-Z]+|timeout|not-osv|link|HTTP 7|7|7: 7)$/;
  assert.deepEqual(
    said.filter((text) => inPtBr(text) === text && !codes.test(text)),
    [],
  );
});

test('what a schema says of a value has its words in Portuguese', () => {
  const said = saidAfter(['core/policy', 'core/waivers', 'core/consult', 'core/baseline'], /,\s*(?=['"`]must )/);
  assert.ok(said.length > 20);
  assert.deepEqual(
    said.filter((text) => inPtBr(text) === text),
    [],
  );
});

const policyCauses = (text: string): readonly string[] =>
  readPolicyDocument(text, 'botyard.policy.yaml', 'workspace').problems.map(({ data }) => String(data.cause));

test('errors of a policy are told in Portuguese, with the key they stand at', () => {
  const texts = [
    'schema: 1\nname: acme\nlevel: standart\n',
    'schema: 1\nname: acme\nalow: {}\n',
    'schema: 1\nname: acme\nhosts: [a.example]\n',
    'schema: 1\nname: 3\n',
    'schema: 1\nname: acme\nallow: { distributions: [{ nme: x }] }\n',
    'schema: 1\nname: acme\nexpires: soon\n',
    'schema: 1\nname: acme\nname: twice\n',
    'name\n',
    'schema: 1\nname:\n',
    'schema: 1\nname: acme\nwaivers: { maxDays: -1 }\n',
  ];
  for (const text of texts) {
    const causes = policyCauses(text);
    assert.ok(causes.length > 0, text);
    for (const cause of causes) assert.notEqual(inPtBr(cause), cause, text);
  }
  assert.equal(
    inPtBr('rules: unknown key "alow"; did you mean allow?'),
    'rules: chave desconhecida "alow"; você quis dizer allow?',
  );
  assert.equal(inPtBr('level: must be starter, standard or strict'), 'level: deve ser starter, standard ou strict');
});

test('errors in waivers are told in Portuguese', () => {
  const { problems } = readWaivers('schema: 1\nwaivers:\n  - rule: A b\n    fingerprint: x\n    reason: ""\n');
  assert.ok(problems.length > 2);
  for (const { data } of problems) assert.notEqual(inPtBr(String(data.cause)), data.cause);
});

test('words of another server, and what nobody has translated, stand as they are', () => {
  for (const said of ['Workspace is over its quota.', 'HTTP 502', 'constructor', 'toString', '', '«x»'])
    assert.equal(inPtBr(said), said);
  assert.equal(causeText('ENOENT'), 'ENOENT');
});

test('a template takes what stands in its gaps, and nothing that does not fit', () => {
  const templates = { 'a {0} b {1}': '{1} é {0}', 'end {0}.': '{0}' };
  assert.equal(filled(templates, 'a x y b z'), 'z é x y');
  assert.equal(filled(templates, 'a b'), null);
  assert.equal(filled(templates, 'a  b '), null);
  assert.equal(filled(templates, 'end $&.'), '$&');
  assert.equal(filled(templates, 'end .'), null);
  const long = `a ${' b'.repeat(100_000)}`;
  assert.equal(filled({ [`${'{0} b '.repeat(9)}c`]: 'x' }, long), null);
});
