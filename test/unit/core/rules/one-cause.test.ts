import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, lesson, rules } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

/** One line of each kind that more than one rule could speak of. */
const text = [
  'import corp_ledger',
  'import requests',
  'import cv2',
  'import paramiko',
  'import importlib',
  'importlib.import_module(name)',
  'importlib.import_module("corp_other")',
  'import telnetlib',
  'import subprocess',
  'from google import cloud',
  'try:',
  '    import corp_ledger.more',
  'except ImportError:',
  '    import corp_ledger as c',
  '',
].join('\n');

const policies: readonly (readonly [title: string, rest: string, level: string])[] = [
  ['no list', '', 'standard'],
  ['a chosen list', 'allow: {distributions: [requests]}', 'standard'],
  ['a list under starter', 'allow: {distributions: [requests]}', 'starter'],
  ['a list that is switched off', 'allow: {distributions: [requests]}\nrules: {import-not-approved: "off"}', 'strict'],
  ['denials', 'deny: {distributions: [paramiko, "opencv-*"], modules: [subprocess, corp_ledger, telnetlib]}', 'strict'],
];

for (const [title, rest, level] of policies) {
  test(`with ${title} no two rules speak of one place, nor one rule twice of one cause`, () => {
    const bot = botOf({ 'bot.py': text, 'requests/__init__.py': '', 'paramiko/__init__.py': '' });
    const { findings, problems } = check(bot, policyOf(rest, level), { today: '2026-01-01' });
    assert.deepEqual(problems, []);
    assert.ok(findings.length > 0);
    // What the whole bot lacks may show at an import that has a finding of its own.
    const ofFiles = findings.filter(({ rule }) => rules.some(({ id }) => id === rule));
    const places = ofFiles.map(({ place }) => `${place.path}:${place.start}`);
    assert.equal(new Set(places).size, places.length, JSON.stringify(findings, null, 1));
    const causes = findings.map(({ rule, place, data }) => `${rule} ${data.cause ?? `${place.path}:${place.start}`}`);
    assert.equal(new Set(causes).size, causes.length, JSON.stringify(causes));
    const unknowns = findings.filter(({ data }) => data.cause === 'corp_ledger');
    assert.ok(unknowns.length <= 1);
  });
}

/** The policy under which the bad example of a lesson is bad, and the one under which its good one is good. */
const lessons = [
  ['import-not-approved', 'allow: {distributions: [requests]}', 'allow: {distributions: [requests]}'],
  ['import-unknown', '', 'map: {corp_ledger: corp-ledger-client}'],
  ['import-unresolved', '', ''],
] as const;

for (const [rule, bad, good] of lessons) {
  test(`the lesson of ${rule} is true: its bad example is found, its good one is not`, () => {
    for (const language of ['en', 'pt-br'] as const) {
      const page = lesson(rule, language);
      const found = (text: string, policy: string): number => {
        const bot = botOf({ 'bot.py': `import importlib\n${text}\n`, 'drivers/__init__.py': '' });
        const { findings } = check(bot, policyOf(policy), { today: '2026-01-01' });
        return findings.filter((finding) => finding.rule === rule).length;
      };
      assert.deepEqual([found(page.bad, bad), found(page.good, good)], [1, 0], language);
    }
  });
}
