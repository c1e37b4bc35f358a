import { parseSpecifiers, satisfies } from '../versions/index.ts';

/**
 * Whether some version lies in both ranges. Tried at the versions that the ranges name, right above and right below them:
 * between two of those nothing changes. An empty range is any version.
 */
export const overlaps = (a: string, b: string): boolean => {
  const [first, second] = [parseSpecifiers(a), parseSpecifiers(b)];
  const named = [...first.clauses, ...second.clauses].map(({ text }) => text);
  const tried = ['0', '1', '99999', ...named.flatMap((text) => [text, above(text), below(text)])];
  return tried.some((version) => satisfies(version, first) && satisfies(version, second));
};

/** Whether every version of `inner` lies in `outer`, by the same versions. */
export const isWithinRange = (inner: string, outer: string): boolean => {
  const [first, second] = [parseSpecifiers(inner), parseSpecifiers(outer)];
  const named = [...first.clauses, ...second.clauses].map(({ text }) => text);
  const tried = ['0', '1', '99999', ...named.flatMap((text) => [text, above(text), below(text)])];
  return tried.every((version) => !satisfies(version, first) || satisfies(version, second));
};

const above = (text: string): string => `${text.replace(/[^\d.!].*$/, '')}.0.0.1`;

const below = (text: string): string => {
  const parts = text.replace(/[^\d.!].*$/, '').split('.');
  while (parts.length > 1 && Number(parts[parts.length - 1]) === 0) parts.pop();
  const last = Number(parts.pop() ?? 0);
  return [...parts, String(Math.max(0, last - 1)), '99999'].join('.');
};
