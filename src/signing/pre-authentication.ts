const encoder = new TextEncoder();

/**
 * The bytes that DSSE signs: `DSSEv1`, then type and payload, each behind its length in bytes. Type and payload cannot be
 * shifted into each other, and a signature for one kind of document is none for another.
 */
export const preAuthentication = (payloadType: string, payload: Uint8Array): Uint8Array => {
  const type = encoder.encode(payloadType);
  const head = encoder.encode(`DSSEv1 ${type.length} `);
  const middle = encoder.encode(` ${payload.length} `);
  const all = new Uint8Array(head.length + type.length + middle.length + payload.length);
  all.set(head, 0);
  all.set(type, head.length);
  all.set(middle, head.length + type.length);
  all.set(payload, head.length + type.length + middle.length);
  return all;
};
