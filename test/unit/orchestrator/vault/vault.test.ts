import { deepStrictEqual, ok, rejects, strictEqual, throws } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '#core';
import { credentialRecords } from '../../../../src/orchestrator/records/credentials.ts';
import { vaultKey } from '../../../../src/orchestrator/vault/key-file.ts';
import { seal, unseal } from '../../../../src/orchestrator/vault/seal.ts';
import { createVault } from '../../../../src/orchestrator/vault/vault.ts';
import { openRecords } from '../../../support/sqlite-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const at = { repository: 'DEFAULT', label: 'crm', key: 'password' };

test('a sealed value opens only whole, with its key and in its place', () => {
  const key = randomBytes(32);
  const sealed = seal(key, at, 'pä$$ wörd');
  strictEqual(unseal(key, at, sealed), 'pä$$ wörd');
  ok(!Buffer.from(seal(key, at, 'pä$$ wörd')).equals(Buffer.from(sealed)));
  for (const elsewhere of [
    { repository: 'OTHER' },
    { label: 'erp' },
    { key: 'user' },
    { label: 'crmpass', key: 'word' },
  ]) {
    throws(() => unseal(key, { ...at, ...elsewhere }, sealed));
  }
  throws(() => unseal(randomBytes(32), at, sealed));
  for (const [index, byte] of sealed.entries()) {
    const changed = new Uint8Array(sealed);
    changed[index] = byte ^ 1;
    throws(() => unseal(key, at, changed));
  }
  throws(() => unseal(key, at, sealed.subarray(0, 20)));
});

test('the key is made once, for its owner alone, and a damaged one is never replaced', async (t) => {
  const file = join(await tempFolder(t), 'vault.key');
  const key = await vaultKey(file);
  strictEqual(key.length, 32);
  deepStrictEqual(await vaultKey(file), key);
  strictEqual((await stat(file)).mode & 0o777, 0o600);
  await writeFile(file, 'short');
  await rejects(vaultKey(file), (error) => isFailure(error, 'data-folder-not-usable'));
  strictEqual(await readFile(file, 'utf8'), 'short');
});

test('no value is in the files of the records, written, replaced or removed', async (t) => {
  const folder = await tempFolder(t);
  const file = join(folder, 'records.sqlite');
  const records = await openRecords(t, file);
  const vault = createVault(credentialRecords(records), randomBytes(32), () => new Date(0));
  const values = ['first-lighthouse', 'second-lighthouse', 'third-lighthouse'];
  const [one = '', two = '', three = ''] = values;
  await vault.write('crm', null, [{ key: 'user', value: one, valid: true }]);
  ok(await vault.writeKey('crm', { key: 'password', value: two, valid: true }));
  ok(await vault.writeKey('crm', { key: 'password', value: three, valid: false }));
  deepStrictEqual(await vault.read('crm'), [
    { key: 'user', value: one, valid: true },
    { key: 'password', value: three, valid: false },
  ]);
  await vault.write('crm', null, [{ key: 'user', value: two, valid: true }]);
  strictEqual(await vault.value('crm', 'password'), null);
  strictEqual(await vault.value('crm', 'user'), two);
  for (const name of [file, `${file}-wal`]) {
    const bytes = await readFile(name);
    ok(
      values.every((value) => !bytes.includes(value)),
      name,
    );
  }
  strictEqual(await vault.writeKey('none', { key: 'a', value: 'b', valid: true }), false);
  strictEqual(await vault.remove('crm'), true);
  strictEqual(await vault.read('crm'), null);
});
