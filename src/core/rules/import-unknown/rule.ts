import { normalise } from '../../distributions/index.ts';
import { decide } from '../../policy/decide.ts';
import { isWithin } from '../../policy/layer.ts';
import type { Decision } from '../../policy/policy.ts';
import type { ImportFact } from '../../python/index.ts';
import { offences } from '../import-not-approved/offences.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';

/**
 * An import that nobody can name the distribution of. Where a list was chosen the list refuses it already: one cause is
 * one finding, and the refusal says more. It speaks only where `import-not-approved` does not.
 */
export const importUnknown: Rule = {
  id: 'import-unknown',
  check: (input) => [...byRoot(unknowns(input)).entries()].map(([root, facts]) => hitOf(root, facts, input)),
  fixes: () => [],
};

type Unknown = ImportFact & { readonly module: string };

const unknowns = (input: RuleInput): readonly Unknown[] => {
  const { file, imports, policy } = input;
  const found = file.python.imports.filter(
    (fact): fact is Unknown => fact.module !== null && imports.resolve(fact.module, file.path).origin === 'unknown',
  );
  const open = found.filter(({ module }) => !policy.allow.modules.some((name) => isWithin(module, name)));
  if (open.length === 0) return [];
  const refused = new Set(
    offences(input).flatMap(({ fact, severity }) => (severity === 'off' ? [] : [rootOf(fact.module)])),
  );
  return open.filter(({ module }) => !refused.has(rootOf(module)));
};

const rootOf = (module: string): string => module.split('.')[0] ?? module;

const byRoot = (facts: readonly Unknown[]): ReadonlyMap<string, readonly Unknown[]> => {
  const groups = new Map<string, Unknown[]>();
  for (const fact of facts) groups.set(rootOf(fact.module), [...(groups.get(rootOf(fact.module)) ?? []), fact]);
  return groups;
};

const hitOf = (root: string, facts: readonly Unknown[], { policy, imports }: RuleInput): Hit => {
  const runs = facts.find(({ how }) => how !== 'type-checking');
  const first = runs ?? (facts[0] as Unknown);
  const severity: Decision = decide(policy, runs ? 'import-unknown/imported' : 'import-unknown/type-checking');
  const declared = normalise(root);
  return {
    start: first.start,
    end: first.end,
    severity,
    data: {
      module: first.module,
      cause: root,
      how: first.how,
      // What the bot's lists name alike is a hint for the map line; it decides nothing.
      ...(imports.declared().has(declared) ? { declared } : {}),
      times: new Set(facts.map(({ start }) => start)).size,
    },
  };
};
