import type { PolicyRank, Usage } from '#core';
import { usageOf } from '#core';
import { pathOf } from './documents.ts';
import { isPolicy } from './features/policy-diagnostics.ts';
import type { Server } from './server.ts';

/** A policy that governs a bot here, or that a setting names. */
export interface PolicyInEditor {
  readonly path: string;
  readonly rank: PolicyRank;
}

/** The policy behind a URI; null for all else, also for one that governs nothing here. */
export const policyAt = async (server: Server, uri: string): Promise<PolicyInEditor | null> => {
  const path = pathOf(uri);
  const { organisationFile } = server.settings();
  if (!path || !isPolicy(path, organisationFile)) return null;
  if (path === organisationFile) return { path, rank: 'upper' };
  const bots = await server.bots.all();
  return bots.some(({ policyFiles }) => policyFiles.includes(path)) ? { path, rank: 'workspace' } : null;
};

/** What the bots of this workspace use; each bot's part is remembered as long as the bot is the same. */
export const usageHere = async (server: Server): Promise<Usage> => {
  const bots = await server.bots.all();
  return usageOf(
    bots.map((known) => {
      const { used, requirements } = server.whole(server.asOpen(known)).input;
      const named = requirements.requirements.flatMap(({ name }) => (name === '' ? [] : [name]));
      return {
        bot: known.bot.id,
        distributions: [...used.flatMap(({ distributions }) => distributions), ...named],
        modules: used.map(({ module }) => module),
      };
    }),
  );
};
