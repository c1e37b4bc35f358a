import type { Fix } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import { isBesideTheBot } from '../../side-path.ts';
import { pathsIn } from '../path-not-approved/paths.ts';
import type { Rule, RuleInput } from '../rule.ts';
import type { TextLiteral } from '../text-literals.ts';
import { type UserFolder, userFolderIn } from './user-folder.ts';

/** A path into one person's folder: on a runner there is no such person. */
export const absoluteUserPath: Rule = {
  id: 'absolute-user-path',
  speaks: ['users', 'home', 'documents and settings'],
  check: (input) =>
    inUserFolders(input).map(({ literal: { start, end }, folder: { user }, count }) => ({
      start,
      end,
      severity: decide(input.policy, 'absolute-user-path/user-folder'),
      data: { user, count },
    })),
  fixes: ({ place: { start } }, input) => {
    const found = inUserFolders(input).find(({ literal }) => literal.start === start);
    return found === undefined ? [] : fromHome(found, input);
  },
};

interface Found {
  readonly literal: TextLiteral;
  readonly folder: UserFolder;
  /** How many strings of the file lead into the same folder: they are one cause. */
  readonly count: number;
}

const inUserFolders = (input: RuleInput): readonly Found[] => {
  const { file, policy } = input;
  if (isBesideTheBot(file.path) || !/Users|home|Documents and Settings/i.test(file.text)) return [];
  // What somebody put on a list is approved; what is missing there the stronger rule refuses.
  if (policy.paths.length > 0 && decide(policy, 'path-not-approved/not-listed') !== 'off') return [];
  const all = pathsIn(file.python).flatMap((literal) => {
    const folder = userFolderIn(literal.value);
    // A field that follows right behind may well belong to the name.
    return folder === null || (!literal.isWhole && folder.rest === '') ? [] : [{ literal, folder }];
  });
  const seen = new Set<string>();
  return all.flatMap(({ literal, folder }) => {
    const user = folder.user.toLowerCase();
    if (seen.has(user)) return [];
    seen.add(user);
    return [{ literal, folder, count: all.filter((one) => one.folder.user.toLowerCase() === user).length }];
  });
};

/** The same place below the home of whoever runs the bot. */
const fromHome = ({ literal, folder: { rest } }: Found, { file }: RuleInput): readonly Fix[] => {
  const imports = file.python.imports.some(({ module, how }) => module === 'os' && how === 'static');
  const isPlain = /^[rR]?["'](?!["']{2})/.test(file.text.slice(literal.start, literal.end));
  if (!imports || !literal.isWhole || !isPlain || /["\\]{2}|"/.test(rest) || rest.endsWith('\\')) return [];
  const below = rest.replaceAll('\\', '/');
  const newText = `os.path.expanduser("~${below === '' ? '' : `/${below}`}")`;
  return [{ kind: 'use-home-folder', data: {}, edits: [{ start: literal.start, end: literal.end, newText }] }];
};
