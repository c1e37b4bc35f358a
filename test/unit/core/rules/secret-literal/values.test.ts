import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namePartsOf } from '../../../../../src/core/rules/name-parts.ts';
import { strengthOf } from '../../../../../src/core/rules/secret-literal/names.ts';
import { lookOf } from '../../../../../src/core/rules/secret-literal/values.ts';

test('names are cut into words as people read them', () => {
  assert.deepEqual(namePartsOf('dbPasswordHash'), ['db', 'password', 'hash']);
  assert.deepEqual(namePartsOf('AWSSecretKey2'), ['aws', 'secret', 'key2']);
  assert.deepEqual(namePartsOf('X-API-Key'), ['x', 'api', 'key']);
  assert.deepEqual(namePartsOf('_contraseña_'), ['contrasena']);
});

const strengths: Readonly<Record<string, readonly string[]>> = {
  password: ['password', 'PASSWD', 'userPwd', 'senha2', 'db_senha_prod', 'contraseña', 'passphrase'],
  token: ['token', 'ACCESS_TOKEN', 'apiKey', 'x-api-key', 'clientSecret', 'chave_de_api', 'private_key', 'masterKey'],
  weak: ['auth', 'credential', 'chave', 'pin'],
  null: [
    'key',
    'keyboard',
    'monkey',
    'user',
    'password_field',
    'tokenUrl',
    'secretName',
    'pinned',
    'AWS::IAM::AccessKey',
    'next_token',
    'compass',
    '',
    '___',
    'password_reset',
  ],
};

for (const [strength, names] of Object.entries(strengths)) {
  for (const name of names)
    test(`the name "${name}" is ${strength}`, () => assert.equal(String(strengthOf(name)), strength));
}

const looks: Readonly<Record<string, readonly string[]>> = {
  harmless: [
    '',
    'abc',
    'changeme',
    'your_password',
    'MY_SECRET',
    '****',
    'aaaaaaaa',
    '{{x}}',
    'Type it here',
    'Really?',
    '/etc/key',
    'C:\\x\\y',
    'https://a.b/c',
    'a.b.c',
    'senha_campo',
    'my password',
    'one two three four five six',
    '//a[@id="b"]',
  ],
  doubtful: ['correct horse', 'abcd', 'refresh_handler'],
  credible: ['hunter2!x', 'admin1', 'Secret99', 'qwerty', 'mellon'],
  strong: ['aZ81kd0-qLm22Xy9', '9f8e7d6c5b4a39281706', '-----BEGIN RSA PRIVATE KEY-----\nMIIE'],
};

for (const [look, values] of Object.entries(looks)) {
  for (const value of values)
    test(`the value ${JSON.stringify(value)} looks ${look}`, () => assert.equal(lookOf(value, 'x'), look));
}

test('no value is long or odd enough to keep a pattern busy', () => {
  for (const piece of ['a', 'a_', 'your_', '{', '<', '%', 'a.', 'A_', '/', '-', 'a ', '1a', '://:', '[@', 'é']) {
    for (const tail of ['', '!', '1', '\u0000']) lookOf(piece.repeat(4000).slice(0, 4095) + tail, 'password');
    strengthOf(piece.repeat(4000));
  }
});
