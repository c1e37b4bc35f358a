import type { Facts, Problem, ProblemCode } from '#core';
import { readPublicKeys, verify } from '#signing';

/** The kind of document that a signature is for. */
export const policyPayloadType = 'application/vnd.botyard.policy+yaml';

/** File name of a signed document. */
export const isEnvelopeName = (path: string): boolean => path.endsWith('.dsse.json');

export type Trusted = { readonly text: string } | { readonly refused: Refused };

export interface Refused {
  readonly code: ProblemCode;
  readonly data: Facts;
}

/** The text of a policy, if its envelope is signed by one of the keys named for it. */
export const trustedText = (envelope: string, publicKey: string | undefined, source: string): Trusted => {
  if (publicKey === undefined || publicKey.trim() === '')
    return refused('policy-key-invalid', { source, cause: 'missing' });
  const keys = readPublicKeys(publicKey);
  if (keys === null) return refused('policy-key-invalid', { source, cause: 'no-key' });
  const read = verify(envelope, policyPayloadType, keys);
  if ('payload' in read) return decoded(read.payload, source);
  const data = { source, cause: read.untrusted, keyIds: read.keyIds.map((id) => id.slice(0, 64)) };
  if (read.untrusted === 'wrong-key') return refused('policy-wrong-key', data);
  if (read.untrusted === 'bad-signature') return refused('policy-bad-signature', data);
  if (read.untrusted === 'wrong-type')
    return refused('policy-bad-signature', { ...data, type: 'another kind of document' });
  return refused('policy-unsigned', data);
};

const decoded = (payload: Uint8Array, source: string): Trusted => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(payload) };
  } catch {
    return refused('policy-unreadable', { source, cause: 'not UTF-8' });
  }
};

const refused = (code: ProblemCode, data: Facts): Trusted => ({ refused: { code, data } });

/** A refusal as a problem of the document at `path`. */
export const refusalAt = (path: string, { code, data }: Refused, blocks = true): Problem => ({
  code,
  path,
  line: 1,
  column: 1,
  data,
  blocks,
});
