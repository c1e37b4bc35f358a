import type { Bot } from '../bot.ts';
import { allImportNames, botImports, type Origin, standardLibraryNames } from '../distributions/index.ts';
import type { Policy } from '../policy/policy.ts';
import { objectionTo } from '../rules/import-not-approved/judge.ts';

/** A module that a file of the bot may import: it is there, or is brought by an approved distribution. */
export interface Importable {
  readonly module: string;
  readonly origin: Exclude<Origin['origin'], 'unknown'>;
  readonly distributions: readonly string[];
}

/** What may be imported from `path`; whoever asks is writing an import. `policy` as it holds today ({@link policyOn}). */
export const importable = (bot: Bot, policy: Policy, path: string): readonly Importable[] => {
  const imports = botImports(bot, policy);
  const names = new Set([
    ...standardLibraryNames(bot.python),
    ...ownNames(bot),
    ...policy.map.keys(),
    ...policy.allow.modules,
    ...allImportNames(),
  ]);
  return [...names].flatMap((module) => {
    const { origin, distributions } = imports.resolve(module, path);
    if (origin === 'unknown' || objectionTo(module, imports.resolve(module, path), policy) !== null) return [];
    return [{ module, origin, distributions }];
  });
};

/** Every dotted name that a file or folder of the bot may have, from whichever of its folders it is looked for. */
const ownNames = (bot: Bot): readonly string[] => {
  const names = new Set<string>();
  for (const path of bot.files.keys()) {
    if (!/\.pyw?$/.test(path)) continue;
    const parts = path.replace(/(\/__init__)?\.pyw?$/, '').split('/');
    if (!parts.every((part) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(part)) || parts.includes('__init__')) continue;
    for (let from = 0; from < parts.length; from++) {
      for (let to = from + 1; to <= parts.length; to++) names.add(parts.slice(from, to).join('.'));
    }
  }
  return [...names];
};
