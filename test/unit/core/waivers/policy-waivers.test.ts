import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPolicyDocument } from '#core';

const problems = (waivers: string): readonly string[] =>
  readPolicyDocument(`schema: 1\nname: x\nlevel: standard\nwaivers: ${waivers}\n`, 'p.yaml').problems.map(
    ({ data, line }) => `${line} ${data.cause}`,
  );
const key = `${'A'.repeat(43)}=`;

test('a policy says who approves waivers, of which rules and for how long', () => {
  assert.deepEqual(
    problems(`{ approvers: [{ name: Security, key: "${key}", rules: ["secret-*"] }], maxDays: 90 }`),
    [],
  );
  assert.deepEqual(problems('{ rules: ["*"], unsigned: allow }'), []);
});

test('a rule that nobody knows, a key that is none, a mode there is not: each is an error with its line', () => {
  assert.match(problems('{ rules: [secret-litteral] }').join(), /^4 .*did you mean secret-literal\?/);
  assert.match(problems('{ rules: ["secrets-*"] }').join(), /^4 .*there is no rule "secrets-\*"/);
  assert.match(problems(`{ approvers: [{ key: "${key}", rules: [import-known] }] }`).join(), /import-unknown/);
  assert.match(problems('{ approvers: [{ key: "c2hvcnQ=" }] }').join(), /Ed25519/);
  assert.match(problems('{ approvers: [{ name: Security }] }').join(), /key/);
  assert.match(problems('{ unsigned: yes }').join(), /allow, warnings or refuse/);
  assert.match(problems('{ maxDays: 0 }').join(), /maxDays/);
  assert.match(problems('{ approver: [] }').join(), /did you mean approvers\?/);
});
