import { type PolicyDocument, type PolicyOrigin, type Problem, readPolicyDocument } from '#core';
import type { PolicyMachine } from './machine.ts';
import { ownerProblem } from './owner-facts.ts';
import { readPolicyText, unreadable } from './read-text.ts';
import { refusalAt } from './trusted.ts';

/** What the administrator of this machine says: a policy of its own, where the organisation's is, or both. */
export interface SystemPolicy {
  readonly path: string;
  readonly document: PolicyDocument | null;
  readonly problems: readonly Problem[];
  readonly origin: PolicyOrigin | null;
}

/**
 * The system's policy; null when there is none. One that somebody else could have written is refused with a problem
 * that blocks: to pass it over would let whoever spoilt it choose what holds instead.
 */
export const systemPolicy = async ({ systemFile: path, platform }: PolicyMachine): Promise<SystemPolicy | null> => {
  const read = await readPolicyText(path);
  if (!('text' in read)) {
    return read.isAbsent ? null : { path, document: null, problems: [unreadable(path, read.cause)], origin: null };
  }
  const cause = await ownerProblem(path, platform);
  if (cause !== null) {
    const problems = [refusalAt(path, { code: 'policy-owner', data: { cause } })];
    return { path, document: null, problems, origin: null };
  }
  const { document, problems, pointsOnly } = readPolicyDocument(read.text, path, 'system');
  return { path, document: pointsOnly ? null : document, problems, origin: document?.organisation ?? null };
};
