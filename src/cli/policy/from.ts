import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure, type PolicyOrigin } from '#core';
import type { PolicyRefresh } from '#lifecycle';
import { type PolicyFrom, policyMachine, systemPolicy } from '#workspace';
import type { Io } from '../io.ts';
import { messages } from '../messages/index.ts';
import type { Options } from '../options.ts';

/** A check does not wait longer for a policy that is known already. */
const timeoutMs = 3_000;

export const isAddress = (policy: string): boolean => /^https?:/i.test(policy);

/** Where the policy of this call comes from; nothing is fetched. `--policy` is its organisation's layer. */
export const policyFrom = async ({ policy, policyKey }: Options, io: Io): Promise<PolicyFrom> => {
  const machine = policyMachine(io.env, io.platform, io.home);
  const key = policyKey === undefined ? undefined : await publicKeyIn(resolve(io.cwd, policyKey));
  if (policy === undefined) return { machine };
  if (!isAddress(policy)) {
    const organisationFile = resolve(io.cwd, policy);
    return { machine, organisationFile, ...(key !== undefined && { organisationKey: key }) };
  }
  if (!/^https:\/\/[^\s@/]+(?:\/\S*)?$/i.test(policy)) throw new Failure('usage', { cause: messages.policyAddress });
  const named = (await systemPolicy(machine))?.origin;
  if (named && named.source !== policy) throw new Failure('usage', { cause: messages.policyOfSystem(named.source) });
  const publicKey = named?.publicKey ?? key;
  if (publicKey === undefined) throw new Failure('usage', { cause: messages.policyNeedsKey });
  return { machine, origin: { source: policy, publicKey } };
};

/** The same, renewed first where a source is named. What cannot be renewed holds on, and the check says so. */
export const freshPolicyFrom = async (options: Options, io: Io): Promise<PolicyFrom> => {
  const from = await policyFrom(options, io);
  if (from.organisationFile === undefined) await renew(from, io, { timeoutMs, always: false });
  return from;
};

/** Loads what fetches only when there is something to fetch: nearly every check has nothing. */
export const renew = async (
  { machine, origin }: PolicyFrom,
  io: Io,
  o: { readonly timeoutMs: number; readonly always: boolean },
): Promise<PolicyRefresh | null> => {
  const named: PolicyOrigin | null | undefined = origin ?? (machine && (await systemPolicy(machine))?.origin);
  if (!machine || !named) return null;
  const [{ refreshPolicy }, { createFetch }] = await Promise.all([import('#lifecycle'), import('#http')]);
  return refreshPolicy({ ...o, machine, origin: named, fetch: () => createFetch(io.env), now: io.now() });
};

export const publicKeyIn = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure('key-invalid', { path, what: 'public', cause: error.code ?? null });
  });
  const { readPublicKeys } = await import('#signing');
  if (readPublicKeys(text) === null) throw new Failure('key-invalid', { path, what: 'public' });
  return text;
};
