import { readFile } from 'node:fs/promises';
import { Failure } from '#core';
import { readPrivateKey, readPublicKeys, type SigningKey } from '#signing';
import { readPrivateFile } from '#workspace';

/** The key in a file that only its owner can read; a `Failure` that names the file for all else. */
export const privateKeyIn = async (path: string): Promise<SigningKey> => {
  const pem = await readPrivateFile(path).catch(async (error: NodeJS.ErrnoException) => {
    // A public key may be read by all; that it is none to sign with is what there is to say.
    if (await isPublicKey(path)) throw new Failure('key-invalid', { path, what: 'private' });
    if (error instanceof Failure) throw error;
    throw new Failure('key-invalid', { path, what: 'private', cause: error.code ?? null });
  });
  if (pem === null) throw new Failure('key-invalid', { path, what: 'private', cause: 'ENOENT' });
  const key = readPrivateKey(pem);
  if (key === null) throw new Failure('key-invalid', { path, what: 'private' });
  return key;
};

const isPublicKey = async (path: string): Promise<boolean> =>
  readPublicKeys(await readFile(path, 'utf8').catch(() => '')) !== null;
