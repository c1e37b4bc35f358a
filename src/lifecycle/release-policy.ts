import { Failure, problemText } from '#core';
import type { MaestroClient } from '#maestro';
import { loadPolicy, type PolicyFrom } from '#workspace';

export interface ReleasePolicy {
  readonly policyFrom?: PolicyFrom;
  /** ISO date. */
  readonly today: string;
  readonly isProtected: boolean;
}

/**
 * A policy whose grace is over releases nothing new where it matters; nor does one that cannot be read. What is released
 * there already goes on.
 */
export const mustBeOpen = async (client: MaestroClient, o: ReleasePolicy, signal?: AbortSignal): Promise<void> => {
  if (!o.isProtected) return;
  const targetText = await client.policy(signal);
  const { problems } = await loadPolicy({
    ...o.policyFrom,
    today: o.today,
    ...(targetText === null ? {} : { targetText }),
  });
  const [problem] = problems.filter(({ blocks }) => blocks);
  if (problem === undefined) return;
  const { code, data } = problem;
  // The facts come along: another language says it in its own words.
  const told = { ...data, problem: code, said: problemText(problem) };
  throw new Failure('policy-closed', { ...told, what: 'released', server: client.server });
};
