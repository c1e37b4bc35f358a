import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lesson, lessonPage, lessonText, ruleIds, rules } from '#core';
import { rulePages } from '../../../../scripts/rule-pages/pages.ts';
import { severitiesOf } from '../../../../src/core/policy/decide.ts';

const repository = join(import.meta.dirname, '..', '..', '..', '..');
const sources = join(repository, 'src', 'core', 'rules');
const docs = join(repository, 'docs', 'rules');

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

test('every rule folder is in the catalogue, and the catalogue has no other', () => {
  assert.deepEqual([...ruleIds].sort(), [...foldersIn(sources)].sort());
});

/** What is hardest to get right, and dearest to get wrong. */
const wellTried: ReadonlySet<string> = new Set([
  'secret-token',
  'secret-literal',
  'temp-file-not-deleted',
  'temp-file-insecure',
  'task-not-finished',
  'tls-not-verified',
]);

for (const id of ruleIds) {
  describe(`the rule ${id}`, () => {
    test('has its rule and its lesson in both languages, each in a file of its own', () => {
      for (const file of ['rule.ts', 'lesson.en.ts', 'lesson.pt-br.ts'])
        assert.ok(existsSync(join(sources, id, file)), file);
    });

    for (const language of ['en', 'pt-br'] as const) {
      test(`teaches in ${language}: why, bad, good, fix, reference`, () => {
        const page = lesson(id, language);
        for (const part of ['title', 'why', 'bad', 'good', 'fix', 'reference'] as const)
          assert.ok(page[part].length >= 10, part);
        assert.notEqual(page.bad, page.good);
        assert.match(page.reference, /^(CWE-\d+: |OWASP A\d\d: |https:)/);
        if (language === 'pt-br')
          for (const part of ['title', 'why', 'fix'] as const)
            assert.notEqual(page[part], lesson(id, 'en')[part], `${part} is translated`);
      });
    }

    test('says how severe it is at each level, and a higher level never makes it less so', () => {
      const order = ['off', 'info', 'warning', 'error'];
      const kinds = severitiesOf(id);
      assert.ok(kinds.length > 0);
      for (const { kind, starter, standard, strict } of kinds) {
        const levels = [starter, standard, strict].map((severity) => order.indexOf(severity));
        assert.deepEqual(levels, [...levels].sort(), kind);
      }
      assert.deepEqual(lessonPage(id).severities, kinds);
    });

    test('has cases in which it speaks and cases in which it is silent', () => {
      const cases = foldersIn(join(import.meta.dirname, id, 'cases'));
      const least = wellTried.has(id) ? 8 : 3;
      for (const prefix of ['ok.', 'ng.'])
        assert.ok(cases.filter((name) => name.startsWith(prefix)).length >= least, `${prefix}: at least ${least}`);
      for (const name of cases) assert.match(name, /^(ok|ng)\.[a-z0-9-]+$/);
    });

    test('is shown in a terminal without losing a part of its lesson', () => {
      const text = lessonText(id).replace(/\n {2}/g, ' ');
      const { title, why, fix } = lesson(id);
      for (const part of [id, title, why, fix]) assert.ok(text.includes(part), part);
    });
  });
}

test('the tricky imports are at least forty', () => {
  const all = rules.filter(({ id }) => id !== 'secret-literal');
  const count = all.flatMap(({ id }) => foldersIn(join(import.meta.dirname, id, 'cases'))).length;
  assert.ok(count >= 40, String(count));
});

test('the pages of the rules are what `npm run docs` writes, no more and no less', () => {
  const pages = rulePages();
  for (const [path, text] of pages) assert.equal(readFileSync(join(docs, path), 'utf8'), text, path);
  const there = readdirSync(docs, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(there.filter((path) => path.endsWith('.md')).sort(), [...pages.keys()].sort());
});
