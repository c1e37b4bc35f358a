import { notADistribution } from '../../declaring/not-distributions.ts';
import { couldBring } from '../../distributions/index.ts';
import { decide } from '../../policy/decide.ts';
import { locksOf } from '../../requirements/index.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { BotRuleInput, UsedImport } from '../bot-rule.ts';
import { objectionTo } from '../import-not-approved/judge.ts';

/** Imports of one distribution that is not declared. */
export interface Missing {
  readonly distributions: readonly string[];
  /** The first of each file. */
  readonly imports: readonly [UsedImport, ...UsedImport[]];
  /** What is declared and brings it along; null = nothing does. */
  readonly by: string | null;
}

/** Silent where a part of what is declared cannot be seen: it may be declared there. */
export const missingIn = (input: BotRuleInput): readonly Missing[] => {
  if (isPartlyUnseen(input)) return [];
  const declared = declaredNames(input);
  const locks = locksOf(input.requirements);
  const locked = new Set(locks.names);
  const hasLines = input.requirements.requirements.length > 0;
  return [...byDistributions(input)].flatMap(([, imports]): readonly Missing[] => {
    const { distributions } = imports[0];
    if (distributions.some((name) => declared.has(name))) return [];
    const brought = distributions.find((name) => locked.has(name));
    // A lock without the list it was made from is the list.
    if (brought !== undefined)
      return hasLines ? [{ distributions, imports, by: locks.pathTo(brought)?.[0] ?? '' }] : [];
    if (locks.isTree && hasLines) return [{ distributions, imports, by: null }];
    return isBroughtByNothing(distributions, declared) ? [{ distributions, imports, by: null }] : [];
  });
};

/** Without a lock nobody knows what little-known distributions bring along. */
const isBroughtByNothing = (distributions: readonly string[], declared: ReadonlySet<string>): boolean =>
  distributions.every((name) => couldBring(declared, name) === 'no');

const isPartlyUnseen = ({ bot, requirements: { files, includes, problems } }: BotRuleInput): boolean => {
  // A lone file was given without its bot.
  if (bot.files.size === 1 && files.length === 0) return true;
  const isUnread = problems.some(({ cause }) => cause !== 'not-a-requirement' && cause !== 'bad-version');
  const isElsewhere = includes.some(({ state }) => state !== 'read' && state !== 'itself');
  // Lists that a program makes, and those of other tools.
  const isOther = [...bot.files.keys()].some((path) => /^(setup\.(py|cfg)|environment\.ya?ml)$/i.test(path));
  return isUnread || isElsewhere || isOther || hasDynamicDependencies(bot);
};

const hasDynamicDependencies = (bot: BotRuleInput['bot']): boolean => {
  const file = bot.files.get('pyproject.toml');
  return file !== undefined && 'text' in file && /^\s*dynamic\s*=\s*\[[^\]]*["']dependencies["']/m.test(file.text);
};

/** A mistaken name has a finding of its own: what was meant counts as written. */
const declaredNames = ({ requirements: { requirements } }: BotRuleInput): ReadonlySet<string> =>
  new Set(
    requirements.flatMap((one) => {
      const mistaken = notADistribution(one);
      return [one.name, ...(mistaken?.is === 'import-name' ? [mistaken.distribution] : [])].filter(
        (name) => name !== '',
      );
    }),
  );

/** What must be there when the bot runs. What the policy refuses is to be taken out, not to be declared. */
const byDistributions = ({ used, policy }: BotRuleInput): ReadonlyMap<string, [UsedImport, ...UsedImport[]]> => {
  const groups = new Map<string, [UsedImport, ...UsedImport[]]>();
  const refuses = decide(policy, 'import-not-approved/imported') === 'error';
  for (const one of used) {
    const { distributions, module, isOptional, isTypeChecking, place } = one;
    if (distributions.length === 0 || isOptional || isTypeChecking || isBesideTheBot(place.path)) continue;
    const objection = objectionTo(module, { origin: 'third-party', distributions }, policy);
    if (
      objection?.listed === 'denied' ||
      (objection?.listed === 'not-listed' && objection.list === 'chosen' && refuses)
    )
      continue;
    const key = distributions.join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    // They come in the order of paths.
    else if (group[group.length - 1]?.place.path !== place.path) group.push(one);
  }
  return groups;
};
