// A machine of a test's own for policies: where its system's file would stand, its cache and its list of serials.
import { join } from 'node:path';
import { newKey, type SigningKey, sign } from '#signing';
import { type PolicyMachine, policyPayloadType } from '../../src/workspace/index.ts';

export const machineIn = (folder: string): PolicyMachine => ({
  platform: process.platform,
  systemFile: join(folder, 'etc', 'botyard', 'policy.yaml'),
  cache: join(folder, 'cache'),
  serials: join(folder, 'data', 'policy-serials.jsonl'),
});

export const keeper = (): SigningKey => newKey();

/** A standard policy with a serial, and whatever lines a test adds. */
export const policyOf = (serial: number, more = ''): string =>
  `schema: 1\nname: acme\nlevel: standard\nserial: ${serial}\n${more}`;

export const signedPolicy = (text: string, ...keys: SigningKey[]): string =>
  sign(policyPayloadType, new TextEncoder().encode(text), keys);
