import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasSample, practiceStateOf, practiceText, ruleIds, trainingGroups, withStep } from '#core';
import { botFromFiles } from '#workspace';
import { trainingPages } from '../../../scripts/rule-pages/training.ts';
import { ruleAt, rulePageText } from '../../../src/extension/findings/rule-page.ts';
import { doneKeys } from '../../../src/extension/manifest/context-keys.ts';
import { afterwards, lessonRows } from '../../../src/extension/training/lesson-rows.ts';
import { sampleText } from '../../../src/extension/training/sample-texts.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const t = (message: string, ...words: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, n) => String(words[Number(n)]));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const today = '2026-11-22';

interface Step {
  id: string;
  description: string;
  media: { markdown: string };
  completionEvents: string[];
}

test('the walkthrough has a step for each group of lessons, done when its samples are mended', () => {
  const steps: Step[] = manifest.contributes.walkthroughs.find(({ id }: { id: string }) => id === 'training').steps;
  const ours = steps.filter(({ id }) => id !== 'course');
  assert.deepEqual(
    ours.map(({ id, media, completionEvents }) => [id, media.markdown, completionEvents]),
    trainingGroups.map(({ id }) => [id, `media/training/${id}.md`, [`onContext:${doneKeys[id]}`]]),
  );
  for (const language of ['', '.pt-br']) {
    const words = JSON.parse(readFileSync(join(root, `package.nls${language}.json`), 'utf8'));
    for (const { id, description } of ours) {
      const argument = encodeURIComponent(JSON.stringify([id]));
      assert.match(
        words[description.slice(1, -1)],
        new RegExp(`\\(command:botyard\\.securityTraining\\?${argument}\\)`),
      );
    }
  }
});

test('what stands beside a step is written from the lessons, in both languages', () => {
  const folder = join(root, 'media', 'training');
  const there = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  assert.deepEqual([...there].sort(), [...trainingPages()].sort());
});

test('a lesson that has a sample offers it; one that has none is only read', () => {
  const page = [...trainingPages()].map(([, text]) => text).join('\n');
  for (const rule of ruleIds) {
    const argument = encodeURIComponent(JSON.stringify([rule]));
    assert.equal(page.includes(`command:botyard.securityTraining?${argument}`), hasSample(rule), rule);
    assert.ok(page.includes(`command:botyard.explainRule?${argument}`), rule);
  }
});

const sampleFiles = (rule: string): ReadonlyMap<string, string> => {
  const folder = join(root, 'training', rule);
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.map((path) => [path, practiceText(readFileSync(join(folder, path), 'utf8'))]));
};
const placeIn = (rule: string, files: ReadonlyMap<string, string>) => {
  const bytes = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
  const state = practiceStateOf(rule, botFromFiles(bytes, 'practice'), today);
  assert.ok(state.state === 'finding', rule);
  return state.finding.place;
};

test('what is said at the top of a sample moves nothing: the finding stands where it stood, further down', () => {
  for (const rule of ruleIds.filter(hasSample)) {
    const files = sampleFiles(rule);
    const before = placeIn(rule, files);
    for (const language of ['en', 'pt-br'] as const) {
      const text = sampleText(rule, files.get(before.path) ?? '', language);
      const after = placeIn(rule, new Map([...files, [before.path, text]]));
      assert.equal(after.path, before.path, rule);
      assert.ok(after.line >= before.line, rule);
    }
  }
});

test('lessons are listed by group with what is done, and the next sample is one that is not', () => {
  const record = withStep(withStep({}, 'secret-literal', 'mended', today), 'secret-token', 'read', today);
  const [secrets] = lessonRows(record, 'en', t, 'secrets');
  assert.deepEqual([secrets?.title, secrets?.done, secrets?.lessons.length], ['Secrets', 1, 3]);
  assert.equal(lessonRows(record, 'pt-br', t).length, trainingGroups.length);
  const { group, next } = afterwards(record, 'secret-literal', 'en', t);
  assert.deepEqual([group?.id, next], ['secrets', 'secret-token']);
});

test('the page of a rule ends with the course that the policy names, and with nothing where it names none', () => {
  const course = 'https://learn.acme.example/bots';
  assert.ok(rulePageText('/secret-literal.md', 'en', course)?.trimEnd().endsWith(`](${course})`));
  assert.doesNotMatch(rulePageText('/secret-literal.md', 'pt-br') ?? '', /curso/);
  assert.deepEqual(
    [ruleAt('/secret-literal.md'), ruleAt('/../x.md'), ruleAt('/nothing.md')],
    ['secret-literal', null, null],
  );
});

test('nothing of the training is handed to Settings Sync or to a network', () => {
  const folder = join(root, 'src', 'extension', 'training');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const text of texts) assert.doesNotMatch(text, /setKeysForSync|fetch\(|#http|#maestro|node:https?/);
});
