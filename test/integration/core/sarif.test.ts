import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { check, checkSarif, version } from '#core';
import { botOf, policyOf } from '../../support/bots.ts';
import { pythonWith } from '../../support/python-environment.ts';

/** Models made from the official JSON schema of SARIF 2.1.0; they refuse keys that it does not know. */
const validate = `import sys
from pydantic_sarif import model
print(len(model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(sys.stdin.read()).runs[0].results))`;

test('what check writes as SARIF is SARIF 2.1.0 by its schema', async () => {
  const python = await pythonWith('pydantic-sarif==0.1.1', 'pydantic==2.12.4');
  const policy = policyOf('allow: {distributions: []}');
  const bot = botOf({ 'bot.py': 'import paramiko\npassword = "hunter2!x"\nx = """', 'ä b.py': 'import unheard_of\n' });
  const files = new Map([...bot.files, ['big.py', { unreadable: 'too-big' as const }]]);
  const result = check({ ...bot, files }, policy, { today: '2026-01-01' });
  const sarif = checkSarif([{ bot, policy, result, folder: 'bots/ü' }], policy);
  const judge = (value: object) =>
    execFileSync(python, ['-c', validate], { input: JSON.stringify(value), encoding: 'utf8', stdio: 'pipe' });
  assert.equal(Number(judge(sarif)), result.findings.length);
  assert.throws(() => judge({ ...sarif, version: version }), 'this test is blind');
});
