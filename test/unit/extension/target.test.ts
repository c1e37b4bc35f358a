import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressProblem,
  canonicalAddress,
  isProtected,
  local,
  readTargets,
} from '../../../src/extension/targets/target.ts';

test('keys travel to https addresses and to this machine only', () => {
  assert.equal(addressProblem('https://acme.botcity.dev'), null);
  assert.equal(addressProblem('http://127.0.0.1:8080'), null);
  assert.equal(addressProblem('http://localhost:8080/'), null);
  assert.equal(addressProblem('http://[::1]:8080/'), null);
  assert.equal(addressProblem('http://acme.example'), 'not-https');
  assert.equal(addressProblem('http://127.0.0.1.acme.example'), 'not-https');
  assert.equal(addressProblem('https://user:pw@acme.example'), 'has-credentials');
  assert.equal(addressProblem('acme'), 'not-an-address');
  assert.equal(addressProblem('file:///etc/passwd'), 'not-an-address');
});

test('an address is stored without trailing slash, query or blanks', () => {
  assert.equal(canonicalAddress(' https://acme.botcity.dev/ '), 'https://acme.botcity.dev');
  assert.equal(canonicalAddress('https://acme.example/maestro//?x=1'), 'https://acme.example/maestro');
});

test('what is no target in the setting is left out, and no one can take the name of the local one', () => {
  const rows = [
    { name: 'prod', url: 'https://a.example/', login: 'me', environment: 'production' },
    { name: 'local', url: 'https://evil.example', environment: 'development' },
    { name: 'prod', url: 'https://twice.example', environment: 'development' },
    { name: 'plain', url: 'http://a.example', environment: 'development' },
    { name: 7, url: 'https://a.example' },
    'text',
    null,
  ];
  assert.deepEqual(readTargets(rows), [
    { name: 'prod', url: 'https://a.example', login: 'me', environment: 'production' },
  ]);
  assert.deepEqual(readTargets('nonsense'), []);
});

test('a target whose environment is not known is treated as production', () => {
  const [target] = readTargets([{ name: 'x', url: 'https://a.example', environment: 'prd' }]);
  assert.equal(target?.environment, 'production');
  assert.equal(target && isProtected(target), true);
  assert.equal(isProtected(local), false);
});
