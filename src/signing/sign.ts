import { sign as signBytes } from 'node:crypto';
import { type Envelope, writeEnvelope } from './envelope.ts';
import type { SigningKey } from './keys.ts';
import { preAuthentication } from './pre-authentication.ts';

/** Puts a payload into an envelope signed by each of the keys, as text. */
export const sign = (payloadType: string, payload: Uint8Array, keys: readonly SigningKey[]): string => {
  const signed = preAuthentication(payloadType, payload);
  const signatures = keys.map(({ key, id }): Envelope['signatures'][number] => ({
    keyId: id,
    signature: new Uint8Array(signBytes(null, signed, key)),
  }));
  return writeEnvelope({ payloadType, payload, signatures });
};
