import { Failure } from '#core';
import { readPrivateKey, type SigningKey } from '#signing';
import { readPrivateFile } from '#workspace';

/** The key in a file that only its owner can read; a `Failure` that names the file for all else. */
export const privateKeyIn = async (path: string): Promise<SigningKey> => {
  const pem = await readPrivateFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof Failure) throw error;
    throw new Failure('key-invalid', { path, what: 'private', cause: error.code ?? null });
  });
  if (pem === null) throw new Failure('key-invalid', { path, what: 'private', cause: 'ENOENT' });
  const key = readPrivateKey(pem);
  if (key === null) throw new Failure('key-invalid', { path, what: 'private' });
  return key;
};
