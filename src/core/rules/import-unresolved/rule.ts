import { decide } from '../../policy/decide.ts';
import type { Rule } from '../rule.ts';

/** An import whose name only run time knows: no list can hold it. */
export const importUnresolved: Rule = {
  id: 'import-unresolved',
  check: ({ file, policy }) =>
    file.python.imports
      .filter(({ how }) => how === 'dynamic-unresolved')
      .map(({ start, end }) => ({
        start,
        end,
        severity: decide(policy, 'import-unresolved/at-run-time'),
        data: { call: nameOf(file.text.slice(start, end)) },
      })),
  fixes: () => [],
};

/** The called name as written; what follows it may be anything, a secret too, and stays in the file. */
const nameOf = (text: string): string => /^[\w.]{1,60}/u.exec(text)?.[0] ?? '';
