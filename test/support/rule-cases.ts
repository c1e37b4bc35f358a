// The case folders of the rules: a small bot each, with the policy, advisories and target it is judged under.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Bot, type CheckContext, defaultPolicy, layerPolicy, type Policy, readPolicyDocument } from '#core';
import { advisoriesOf } from '../../src/core/advisories/memory.ts';
import { readOsv } from '../../src/core/advisories/read-osv.ts';

const digest = 'sha256:0';
const read = (file: string): string => readFileSync(file, 'utf8');
const rulesFolder = join(import.meta.dirname, '..', 'unit', 'core', 'rules');

/** Where the cases of a rule stand; each folder in it is one. */
export const casesFolder = (rule: string): string => join(rulesFolder, rule, 'cases');

export const caseNames = (rule: string): readonly string[] => readdirSync(casesFolder(rule)).sort();

export const policyIn = (folder: string): Policy => {
  const file = join(folder, 'policy.yaml');
  if (!existsSync(file)) return defaultPolicy(digest);
  const { document, problems } = readPolicyDocument(read(file), 'policy.yaml');
  assert.ok(document, JSON.stringify(problems));
  return layerPolicy({ organisation: document }, digest);
};

const notOfTheBot = new Set(['expected.json', 'policy.yaml', 'advisories.json', 'target.json']);

/** Records as OSV writes them; without the file nobody has looked. */
export const contextIn = (folder: string): CheckContext => {
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

export const botIn = (folder: string): Bot => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const own = paths.filter((path) => !notOfTheBot.has(path)).sort();
  const files = new Map(own.map((path) => [path, { text: read(join(folder, path)) }]));
  const minor = Number(/^3\.(\d+)/.exec(files.get('.python-version')?.text ?? '3.14')?.[1]);
  const python = own.filter((path) => path.endsWith('.py'));
  const entry = python.find((path) => path.endsWith('bot.py')) ?? python[0] ?? 'bot.py';
  return { id: 'case', entry, python: { major: 3, minor }, files };
};
