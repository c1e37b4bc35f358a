import { askedVersions, type Bot, type CheckContext, readRequirements } from '#core';
import type { LoadedPolicy } from '../policy/load-policy.ts';
import { knownWaivers } from '../waivers/envelopes.ts';
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
  const known = { today, waivers: knownWaivers(bot, loaded.policy) };
  if (machine === undefined) return known;
  const advisories = await readAdvisories(loaded, () => askedVersions(readRequirements(bot)), machine);
  return advisories === undefined ? known : { ...known, advisories };
};
