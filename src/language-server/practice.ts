import { join } from 'node:path';
import { hasSample, indexed, practiceContext, practicePolicy } from '#core';
import { readBot } from '#workspace';
import type { KnownBot } from './bots.ts';
import { insidePath } from './inside-path.ts';

/** A sample of the security training: a bot like any, under the policy of its lesson alone. */
export interface Practice {
  readonly folder: string;
  readonly rule: string;
}

/** The sample that a path lies in; null for all else. */
export const practiceAt = (root: string | null, path: string): Practice | null => {
  const rule = root === null ? undefined : insidePath(root, path)?.split('/')[0];
  return root === null || rule === undefined || !hasSample(rule) ? null : { folder: join(root, rule), rule };
};

/** The organisation's policy has no say here: a lesson is the same everywhere. */
export const openPractice = async ({ folder, rule }: Practice): Promise<KnownBot> => {
  const { bot } = await readBot(folder);
  const { advisories } = practiceContext('');
  return {
    folder,
    bot: indexed(bot),
    policy: practicePolicy(rule),
    policyProblems: [],
    policyFiles: [],
    layers: {},
    organisationFile: null,
    standings: [],
    advisories: { now: () => advisories, ready: async () => advisories },
    isPractice: true,
  };
};
