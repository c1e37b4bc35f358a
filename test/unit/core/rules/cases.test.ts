import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import {
  type Bot,
  type CheckContext,
  check,
  defaultPolicy,
  type Facts,
  layerPolicy,
  type Policy,
  readPolicyDocument,
  ruleIds,
} from '#core';
import { advisoriesOf } from '../../../../src/core/advisories/memory.ts';
import { readOsv } from '../../../../src/core/advisories/read-osv.ts';

interface Expected {
  path: string;
  line: number;
  text: string;
  severity: string;
  data: Facts;
  /** `path:line` of the other places, where a case is about them. */
  related?: string[];
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

const notOfTheBot = new Set(['expected.json', 'policy.yaml', 'advisories.json', 'target.json']);

/** Records as OSV writes them; without the file nobody has looked. */
const contextIn = (folder: string): CheckContext => {
  const file = join(folder, 'advisories.json');
  const today = '2026-01-01';
  const going = join(folder, 'target.json');
  const target = existsSync(going) ? { target: JSON.parse(read(going)) as NonNullable<CheckContext['target']> } : {};
  if (!existsSync(file)) return { today, ...target };
  const records = (JSON.parse(read(file)) as unknown[]).map((record) => {
    const known = readOsv(record);
    assert.ok(known, 'an OSV record');
    return known;
  });
  return { today, ...target, advisories: { state: 'ready', advisories: advisoriesOf(records) } };
};

const botIn = (folder: string): Bot => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const own = paths.filter((path) => !notOfTheBot.has(path)).sort();
  const files = new Map(own.map((path) => [path, { text: read(join(folder, path)) }]));
  const minor = Number(/^3\.(\d+)/.exec(files.get('.python-version')?.text ?? '3.14')?.[1]);
  const python = own.filter((path) => path.endsWith('.py'));
  const entry = python.find((path) => path.endsWith('bot.py')) ?? python[0] ?? 'bot.py';
  return { id: 'case', entry, python: { major: 3, minor }, files };
};

for (const rule of ruleIds) {
  const root = join(import.meta.dirname, rule, 'cases');
  describe(`the cases of ${rule}`, () => {
    for (const name of readdirSync(root).sort()) {
      test(name.replaceAll('-', ' '), () => {
        const folder = join(root, name);
        const bot = botIn(folder);
        const expected = JSON.parse(read(join(folder, 'expected.json'))) as Expected[];
        assert.equal(expected.length === 0, name.startsWith('ok.'), 'ok cases expect nothing, ng cases something');
        const found = check(bot, policyIn(folder), contextIn(folder)).findings.filter((f) => f.rule === rule);
        const shown = found.map(({ place, severity, data, related = [] }, i) => {
          const file = bot.files.get(place.path);
          const text = file && 'text' in file ? file.text.slice(place.start, place.end) : '';
          const asked = Object.keys(expected[i]?.data ?? {}).map((key) => [key, data[key]]);
          const others = expected[i]?.related && { related: related.map(({ path, line }) => `${path}:${line}`) };
          return { path: place.path, line: place.line, text, severity, data: Object.fromEntries(asked), ...others };
        });
        assert.deepEqual(shown, expected);
        for (const { data } of found) assert.ok(!('value' in data), 'the value of a literal is never in a finding');
      });
    }
  });
}
