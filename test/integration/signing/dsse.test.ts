import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { newKey, readPrivateKey, readPublicKeys, sign, verify } from '#signing';
import { pythonWith } from '../../support/python-environment.ts';
import { tempFolder } from '../../support/temp-folder.ts';

// Others' code for both halves: the envelope by securesystemslib, Ed25519 by libsodium.
const script = join(import.meta.dirname, 'cases', 'dsse.py');
const type = 'application/vnd.botyard.policy+yaml';
const payload = 'schema: 1\nname: ação\n';
const ask = async (...words: string[]): Promise<string> => {
  const python = await pythonWith('securesystemslib==1.6.0', 'pynacl==1.6.2');
  return (await promisify(execFile)(python, ['-I', '-X', 'utf8', script, ...words])).stdout;
};

test('an envelope of ours is read and believed by an implementation of others', async (t) => {
  const path = join(await tempFolder(t), 'policy.dsse.json');
  const key = newKey();
  await writeFile(path, sign(type, new TextEncoder().encode(payload), [key]));
  assert.equal(await ask('verify', path, type, key.publicKey), payload);
  await assert.rejects(ask('verify', path, type, newKey().publicKey), /BadSignature/);
});

test('an envelope of theirs is read and believed by ours', async () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64');
  const key = readPrivateKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
  const read = verify(await ask('sign', type, seed, payload), type, readPublicKeys(key?.publicKey ?? '') ?? []);
  assert.ok('payload' in read);
  assert.equal(new TextDecoder().decode(read.payload), payload);
});
