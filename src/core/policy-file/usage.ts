import { matches, normalise } from '../distributions/index.ts';

/** What bots use, by name: distributions (normalised) and imported modules, each with the bots that do. */
export interface Usage {
  readonly distributions: ReadonlyMap<string, readonly string[]>;
  readonly modules: ReadonlyMap<string, readonly string[]>;
}

/** Bots that use a distribution or, where it is a pattern, one that it covers. */
export const usersOf = (pattern: string, { distributions }: Usage): readonly string[] => {
  const name = normalise(pattern);
  const bots = [...distributions].flatMap(([used, by]) => (matches(name, used) ? by : []));
  return [...new Set(bots)].sort();
};

/** What one bot uses. */
export interface BotUsage {
  readonly bot: string;
  readonly distributions: readonly string[];
  readonly modules: readonly string[];
}

export const usageOf = (bots: readonly BotUsage[]): Usage => {
  const distributions = new Map<string, string[]>();
  const modules = new Map<string, string[]>();
  for (const { bot, ...used } of bots) {
    for (const name of new Set(used.distributions)) add(distributions, normalise(name), bot);
    for (const name of new Set(used.modules)) add(modules, name, bot);
  }
  return { distributions, modules };
};

const add = (into: Map<string, string[]>, name: string, bot: string): void => {
  const bots = into.get(name) ?? [];
  if (!bots.includes(bot)) bots.push(bot);
  into.set(name, bots);
};
