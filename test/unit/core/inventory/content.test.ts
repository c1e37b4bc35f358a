import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, contentReader } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

/** As a check sees the files. */
const contentOf = (text: string, more: Readonly<Record<string, string>> = {}) => {
  const [bot, policy] = [botOf({ 'bot.py': text, ...more }), policyOf()];
  const reader = contentReader(bot, policy);
  check(bot, policy, { today: '2026-01-01' }, undefined, reader.look);
  return reader.content();
};

test('credentials are known by label and key, however the call is written; what only run time knows is open', () => {
  const { credentials } = contentOf(`
from botcity.maestro import BotMaestroSDK
maestro = BotMaestroSDK.from_sys_args()
maestro.get_credential("sap", "user")
maestro.get_credential("sap", "user")
maestro.get_credential(key="password", label="sap")
maestro.get_credential("sap", key=f"{name}")
self.sdk.get_credential(LABEL, "token")
get_credential(*both)
# maestro.get_credential("not", "this")
`);
  assert.deepEqual(
    credentials.map(({ label, key }) => `${label}/${key}`),
    ['sap/password', 'sap/user', 'sap/null', 'null/token', 'null/null'],
  );
});

test('hosts are those of addresses in the code, without user, password, port and path', () => {
  const { hosts } = contentOf(`
"""See https://docs.example.org."""
a = "https://ERP.example.com:8443/api?x=https://inner.example.com"
b = "postgres://bob:s3cret@db.internal:5432/x"
c = "no address", "http://", "https:///x", "https://%s/x", "https://{}/x".format(h)
d = f"https://files.example.com/{x}" + f"https://{tenant}.example.com" + f"https://api.{env}.com"
e = "http://[::1]:8080/", "http://127.0.0.1", "https://café.example"
f = "http://www.w3.org/2001/XMLSchema"
g = "https://" + host, "https://half." + domain
# https://comment.example.com
`);
  assert.deepEqual(hosts, [
    '127.0.0.1',
    '[::1]',
    'café.example',
    'db.internal',
    'erp.example.com',
    'files.example.com',
    'inner.example.com',
  ]);
});

test('distributions say whether they are imported, required or both, and the version that is fixed', () => {
  const { distributions } = contentOf('import requests, yaml, os\n', {
    'requirements.txt': 'requests==2.32.0\npandas>=2\n',
  });
  assert.deepEqual(distributions, [
    { name: 'pandas', imported: false, required: true, version: null },
    { name: 'pyyaml', imported: true, required: false, version: null },
    { name: 'requests', imported: true, required: true, version: '2.32.0' },
  ]);
});

test('a script is a file that works when it is run, and a Python is stated or it is not', () => {
  const plain = contentOf('import os\n', { 'tool.py': 'if __name__ == "__main__":\n    pass\n' });
  assert.deepEqual(plain.scripts, ['tool.py']);
  assert.equal(plain.statesPython, false);
  assert.equal(contentOf('', { '.python-version': '3.11\n' }).statesPython, true);
});

test('a main guard is looked for in one go, whatever stands behind an if', () => {
  const blanks = ' '.repeat(1_000_000);
  assert.deepEqual(contentOf(`if${blanks}x`).scripts, []);
  assert.deepEqual(contentOf(`if ("__main__" == __name__):\n    pass\n`).scripts, ['bot.py']);
});

test('a long line without blanks does not take long', () => {
  const { hosts } = contentOf(`x = "${'https://a'.repeat(100_000)}"\n`);
  assert.ok(hosts.length < 10);
});
