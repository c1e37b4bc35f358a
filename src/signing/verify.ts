import { verify as verifyBytes } from 'node:crypto';
import { type Envelope, readEnvelope } from './envelope.ts';
import type { TrustedKey } from './keys.ts';
import { preAuthentication } from './pre-authentication.ts';

export interface Verified {
  readonly payload: Uint8Array;
  readonly keyId: string;
}

/**
 * Why a text is not believed. `wrong-key`: nobody of those believed says to have signed it; `bad-signature`: one says so
 * and the bytes are others; `wrong-type`: signed, but as another kind of document.
 */
export interface Untrusted {
  readonly untrusted: 'no-envelope' | 'unsigned' | 'wrong-type' | 'wrong-key' | 'bad-signature';
  /** Ids that the signatures name; hints only. */
  readonly keyIds: readonly string[];
}

/** The payload, if one of the believed keys signed these very bytes as this kind of document. Never throws. */
export const verify = (text: string, payloadType: string, keys: readonly TrustedKey[]): Verified | Untrusted => {
  const envelope = readEnvelope(text);
  if (envelope === null) return { untrusted: 'no-envelope', keyIds: [] };
  const keyIds = envelope.signatures.map(({ keyId }) => keyId);
  if (keyIds.length === 0) return { untrusted: 'unsigned', keyIds };
  const signer = signerOf(envelope, keys);
  if (signer === null) {
    const isNamed = keys.some(({ id }) => keyIds.includes(id));
    return { untrusted: isNamed ? 'bad-signature' : 'wrong-key', keyIds };
  }
  if (envelope.payloadType !== payloadType) return { untrusted: 'wrong-type', keyIds };
  return { payload: envelope.payload, keyId: signer.id };
};

/** Every key is tried on every signature: the ids in an envelope are whatever its writer put there. */
const signerOf = ({ payloadType, payload, signatures }: Envelope, keys: readonly TrustedKey[]): TrustedKey | null => {
  const signed = preAuthentication(payloadType, payload);
  const isBy = ({ key }: TrustedKey): boolean =>
    signatures.some(({ signature }) => signature.length === 64 && verifyBytes(null, signed, key, signature));
  return keys.find(isBy) ?? null;
};
