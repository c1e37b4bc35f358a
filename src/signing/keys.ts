import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key that signs; what of it may be shown is in `publicKey` and `id`. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly id: string;
  /** As people hand it round: one line of base64. */
  readonly publicKey: string;
}

/** A key whose signatures are believed. */
export interface TrustedKey {
  readonly key: KeyObject;
  readonly id: string;
}

/** What stands before the 32 bytes of an Ed25519 public key in its standard form. */
const prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A new pair: the private half as PEM for a private file, the public one to hand round. */
export const newKey = (): SigningKey & { readonly pem: string } => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { ...signing(privateKey), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

/** The key in a PEM text; null when it holds no private Ed25519 key that can be read without a password. */
export const readPrivateKey = (pem: string): SigningKey | null => {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? signing(key) : null;
  } catch {
    return null;
  }
};

const signing = (key: KeyObject): SigningKey => {
  const publicKey = createPublicKey(key);
  return { key, id: idOf(publicKey), publicKey: raw(publicKey).toString('base64') };
};

/**
 * One or more public keys, so that a new key can be believed beside an old one: PEM blocks, or words of base64 with or
 * without the standard prefix. Null when a part of it is no Ed25519 public key: a key that is only half read is none.
 */
export const readPublicKeys = (text: string): readonly TrustedKey[] | null => {
  const withoutNotes = text.replace(/^\s*#.*$/gm, '');
  const blocks = withoutNotes.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  const rest = blocks.reduce((left, block) => left.replace(block, ' '), withoutNotes);
  const keys = [
    ...blocks.map(fromPem),
    ...rest
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(fromBase64),
  ];
  return keys.length === 0 || keys.includes(null) ? null : keys.filter((key) => key !== null);
};

const fromPem = (pem: string): TrustedKey | null => trusted(() => createPublicKey(pem));

const fromBase64 = (word: string): TrustedKey | null => {
  const bytes = Buffer.from(word, 'base64');
  const canonical = bytes.toString('base64').replace(/=+$/, '') === word.replace(/=+$/, '');
  if (!canonical || (bytes.length !== 32 && bytes.length !== 44)) return null;
  const der = bytes.length === 32 ? Buffer.concat([prefix, bytes]) : bytes;
  return trusted(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
};

const trusted = (read: () => KeyObject): TrustedKey | null => {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? { key, id: idOf(key) } : null;
  } catch {
    return null;
  }
};

const raw = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(prefix.length);

/** A hint for people and tools which key it was; never a reason to believe anything. */
const idOf = (key: KeyObject): string => createHash('sha256').update(raw(key)).digest('hex');
