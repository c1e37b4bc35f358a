import { askedVersions, type Bot, type CheckContext, readRequirements } from '#core';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { type AdvisoryMachine, readAdvisories } from './read-advisories.ts';

/**
 * All that a check is told beside bot and policy. Without a machine nobody looks for advisories; where the policy asks for
 * them, the check says so itself.
 */
export const checkContext = async (
  bot: Bot,
  loaded: Pick<LoadedPolicy, 'policy' | 'sources' | 'documents'>,
  { today, machine }: { readonly today: string; readonly machine?: AdvisoryMachine | undefined },
): Promise<CheckContext> => {
  if (machine === undefined) return { today };
  const advisories = await readAdvisories(loaded, () => askedVersions(readRequirements(bot)), machine);
  return advisories === undefined ? { today } : { today, advisories };
};
