import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Where a value belongs: bound to its ciphertext, so that one copied to another row does not open. */
export interface SealedAt {
  readonly repository: string;
  readonly label: string;
  readonly key: string;
}

/** AES-256-GCM: nonce, tag, ciphertext. A nonce is random and never used twice under one key. */
export const seal = (masterKey: Uint8Array, at: SealedAt, value: string): Uint8Array => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce, { authTagLength: TAG });
  cipher.setAAD(aad(at));
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
};

/** Throws when the bytes were changed, belong elsewhere or were sealed with another key. */
export const unseal = (masterKey: Uint8Array, at: SealedAt, sealed: Uint8Array): string => {
  const decipher = createDecipheriv('aes-256-gcm', masterKey, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(aad(at));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
};

/** Unambiguous whatever the names hold. */
const aad = ({ repository, label, key }: SealedAt): Uint8Array => Buffer.from(JSON.stringify([repository, label, key]));
