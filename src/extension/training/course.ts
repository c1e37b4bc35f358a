import { policyFrom } from '../findings/policy-from.ts';
import type { Settings } from '../settings.ts';

/** Address of the organisation's own course, by the policy above every workspace; null when it names none, or is not known. */
export const courseOf = async (settings: Settings): Promise<string | null> => {
  const { loadPolicy } = await import('#workspace');
  const { policy, problems } = await loadPolicy(policyFrom(settings));
  return problems.some(({ blocks }) => blocks) ? null : policy.course;
};
