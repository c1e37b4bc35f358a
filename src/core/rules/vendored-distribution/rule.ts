import type { Vendored } from '../../distributions/index.ts';
import { decide, type Kind } from '../../policy/decide.ts';
import type { Policy } from '../../policy/policy.ts';
import { denialOf } from '../import-not-approved/judge.ts';
import type { Hit, Rule } from '../rule.ts';

/** A folder or file of the bot that bears a known distribution's import name, and is imported in its place. */
export const vendoredDistribution: Rule = {
  id: 'vendored-distribution',
  check: ({ file, imports, policy }) => {
    const vendored = imports.vendored(file.path);
    return vendored === null ? [] : [hitOf(vendored, file.text, policy)];
  },
  fixes: () => [],
};

const hitOf = (vendored: Vendored, text: string, policy: Policy): Hit => {
  const { module, what, path, distributions } = vendored;
  const denied = distributions.every((name) => denialOf(name, policy) !== undefined);
  const kind: Kind =
    what === 'name'
      ? 'vendored-distribution/same-name'
      : denied
        ? 'vendored-distribution/denied-copy'
        : 'vendored-distribution/copy';
  const firstLine = /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
  return {
    start: 0,
    end: firstLine,
    severity: decide(policy, kind),
    data: { module, path, what, distributions, denied, policy: policy.name },
  };
};
