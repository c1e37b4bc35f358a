import { decide } from '../../policy/decide.ts';
import { isBesideTheBot } from '../../side-path.ts';
import { userFolderIn } from '../absolute-user-path/user-folder.ts';
import type { Rule, RuleInput } from '../rule.ts';
import type { TextLiteral } from '../text-literals.ts';
import { useApprovedFolder } from './fixes.ts';
import { isPathIn, pathsIn } from './paths.ts';

/** A folder outside the bot that the organisation's list does not have. Without a list there is no rule. */
export const pathNotApproved: Rule = {
  id: 'path-not-approved',
  check: (input) => {
    const severity = decide(input.policy, 'path-not-approved/not-listed');
    if (severity === 'off') return [];
    return refusedPaths(input).map(({ start, end, value }) => {
      // The path of somebody's own folder is the weaker way to say the same.
      const also = userFolderIn(value) === null ? {} : { also: ['absolute-user-path'] };
      return { start, end, severity, data: { path: value.slice(0, longest), policy: input.policy.name, ...also } };
    });
  },
  fixes: ({ place }, input) => {
    const found = refusedPaths(input).find(({ start }) => start === place.start);
    return found === undefined ? [] : useApprovedFolder(found, input);
  },
};

/** As much of a path as tells which it is. */
const longest = 120;

/** Paths in the code that some list lacks. */
export const refusedPaths = ({ file, policy }: RuleInput): readonly TextLiteral[] => {
  const { paths } = policy;
  if (paths.length === 0 || isBesideTheBot(file.path)) return [];
  return pathsIn(file.python).filter(
    ({ value }) => !paths.every((list) => list.some((folder) => isPathIn(value, folder))),
  );
};
