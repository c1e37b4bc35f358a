import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Bot, check, defaultPolicy, type Facts, layerPolicy, type Policy, readPolicyDocument } from '#core';

interface Expected {
  path: string;
  line: number;
  text: string;
  severity: string;
  data: Facts;
}

const digest = 'sha256:0';
const read = (file: string): string => readFileSync(file, 'utf8');

const policyIn = (folder: string): Policy => {
  const file = join(folder, 'policy.yaml');
  if (!existsSync(file)) return defaultPolicy(digest);
  const { document, problems } = readPolicyDocument(read(file), 'policy.yaml');
  assert.ok(document, JSON.stringify(problems));
  return layerPolicy({ organisation: document }, digest);
};

const botIn = (folder: string): Bot => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py'));
  const files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), { text: read(join(folder, path)) }]));
  return { id: 'case', entry: [...files.keys()][0] ?? 'bot.py', python: { major: 3, minor: 14 }, files };
};

for (const rule of ['import-not-approved', 'secret-literal']) {
  const root = join(import.meta.dirname, rule, 'cases');
  describe(`the cases of ${rule}`, () => {
    for (const name of readdirSync(root).sort()) {
      test(name.replaceAll('-', ' '), () => {
        const folder = join(root, name);
        const bot = botIn(folder);
        const expected = JSON.parse(read(join(folder, 'expected.json'))) as Expected[];
        assert.equal(expected.length === 0, name.startsWith('ok.'), 'ok cases expect nothing, ng cases something');
        const found = check(bot, policyIn(folder), { today: '2026-01-01' }).findings.filter((f) => f.rule === rule);
        const shown = found.map(({ place, severity, data }, i) => {
          const file = bot.files.get(place.path);
          const text = file && 'text' in file ? file.text.slice(place.start, place.end) : '';
          const asked = Object.keys(expected[i]?.data ?? {}).map((key) => [key, data[key]]);
          return { path: place.path, line: place.line, text, severity, data: Object.fromEntries(asked) };
        });
        assert.deepEqual(shown, expected);
        for (const { data } of found) assert.ok(!('value' in data), 'the value of a literal is never in a finding');
      });
    }
  });
}
