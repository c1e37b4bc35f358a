/** One envelope (DSSE JSON, Ed25519) for everything signed: policy, catalogue, waiver, evidence. */
export { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts';
export { newKey, readPrivateKey, readPublicKeys, type SigningKey, type TrustedKey } from './keys.ts';
export { preAuthentication } from './pre-authentication.ts';
export { sign } from './sign.ts';
export { type Untrusted, type Verified, verify } from './verify.ts';
