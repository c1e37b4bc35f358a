import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type PolicyDocument, policyRemarks, readCases, readPolicyDocument, runCases } from '#core';
import { keyText, policyKeyPaths } from '../../../../src/core/policy/keys.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'policy.md'), 'utf8');
const block = (kind: string): string => new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';

test('the guide has every key of a policy with its meaning', () => {
  for (const path of policyKeyPaths.filter((one) => !one.endsWith('.*')))
    assert.ok(guide.includes(`| \`${path.replace('.*', '')}\` | ${keyText(path.split('.'), 'en')} |`), path);
});

test('the policy in the guide is a policy without remarks, and its cases hold for it', () => {
  const policy = readPolicyDocument(block('yaml'), 'guide');
  assert.deepEqual(policy.problems, []);
  assert.deepEqual(policyRemarks(block('yaml'), { today: '2026-11-22', usage: null }), []);
  const { document, problems } = readCases(block('yaml cases'), 'guide');
  assert.deepEqual(problems, []);
  const results = runCases(document?.cases ?? [], policy.document as PolicyDocument, '2026-11-22');
  assert.ok(results.length > 5);
  assert.deepEqual(
    results.flatMap(({ asked, differences }) => differences.map((difference) => ({ asked, ...difference }))),
    [],
  );
});

test('what the guide says of data is a part of a policy', () => {
  const { document, problems } = readPolicyDocument(
    `schema: 1\nname: acme\nlevel: standard\n${block('yaml data')}`,
    'guide',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    document?.data?.classes?.map(({ name }) => name),
    ['customer-personal', 'public'],
  );
});
