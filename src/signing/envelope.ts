/** A DSSE envelope as it came; nothing in it is believed before {@link verify} has looked. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyId: string; readonly signature: Uint8Array }[];
}

/** More signatures than any document has; each costs a verification. */
const mostSignatures = 16;

/** Reads the JSON form; null for what is none. Never throws. */
export const readEnvelope = (text: string): Envelope | null => {
  const value = parsed(text);
  if (!isRecord(value) || typeof value.payloadType !== 'string') return null;
  const payload = bytesOf(value.payload);
  const signatures = Array.isArray(value.signatures) ? value.signatures.map(signatureOf) : [null];
  if (payload === null || signatures.length > mostSignatures || signatures.includes(null)) return null;
  return { payloadType: value.payloadType, payload, signatures: signatures.filter((each) => each !== null) };
};

/** The JSON form, one line a key, so that a change shows in a diff. */
export const writeEnvelope = ({ payloadType, payload, signatures }: Envelope): string => {
  const json = {
    payloadType,
    payload: base64(payload),
    signatures: signatures.map(({ keyId, signature }) => ({ keyid: keyId, sig: base64(signature) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const signatureOf = (value: unknown): Envelope['signatures'][number] | null => {
  if (!isRecord(value)) return null;
  const signature = bytesOf(value.sig);
  const { keyid = '' } = value;
  return signature === null || typeof keyid !== 'string' ? null : { keyId: keyid, signature };
};

/** Standard or URL-safe, as the specification asks of a reader; anything else in it is no base64. */
const bytesOf = (value: unknown): Uint8Array | null =>
  typeof value === 'string' && /^[A-Za-z0-9+/_-]*={0,2}$/.test(value)
    ? new Uint8Array(Buffer.from(value, 'base64'))
    : null;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
