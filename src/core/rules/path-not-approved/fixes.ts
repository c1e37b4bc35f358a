import type { Fix } from '../../bot.ts';
import type { RuleInput } from '../rule.ts';
import type { TextLiteral } from '../text-literals.ts';
import { isPathIn } from './paths.ts';

/** The same name in the one approved folder; of several folders nobody said which, and none is offered. */
export const useApprovedFolder = (
  { start, end, value, isWhole }: TextLiteral,
  { file, policy: { paths } }: RuleInput,
): readonly Fix[] => {
  const approved = new Set(
    paths.flat().filter((one) => !one.includes('*') && paths.every((list) => list.some((f) => isPathIn(one, f)))),
  );
  const [folder, ...others] = approved;
  const name = /[^\\/]+$/.exec(value)?.[0];
  const isPlain = isWhole && /^r?["']/i.test(file.text.slice(start, end));
  if (folder === undefined || others.length > 0 || name === undefined || !isPlain) return [];
  if (isOfWindows(folder) !== isOfWindows(value) || /["\n]/.test(name)) return [];
  const separator = isOfWindows(folder) && !folder.includes('/') ? '\\' : '/';
  const path = folder.replace(/[\\/]+$/, '') + separator + name;
  const newText = path.includes('\\') ? `r"${path}"` : JSON.stringify(path);
  return [{ kind: 'use-approved-folder', data: { folder }, edits: [{ start, end, newText }] }];
};

const isOfWindows = (path: string): boolean => /^[A-Za-z]:|^\\\\/.test(path);
