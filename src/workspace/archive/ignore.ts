import { matches, type Pattern, patternOf } from './glob.ts';

/** `.botyardignore`: patterns of one file at the bot's root, the last match deciding. */
export type Ignore = (path: string, isFolder: boolean) => string | null;

/**
 * Gives the pattern that leaves a path out, or null. As with .gitignore a path below a left-out folder cannot be taken
 * in again: the caller walks from the top and does not enter such a folder.
 */
export const ignoreOf = (text: string): Ignore => {
  const patterns = patternsOf(text);
  return (path, isFolder) => {
    const decisive = patterns.findLast((pattern) => matches(pattern, path, isFolder));
    return decisive === undefined || decisive.negated ? null : decisive.text;
  };
};

/** `include` of `[tool.botyard]`: the same patterns, taking in; a named folder takes in all below it. */
export const includeOf = (lines: readonly string[]): ((path: string) => string | null) => {
  const patterns = patternsOf(lines.join('\n'));
  return (path) => {
    const parts = path.split('/');
    const paths = parts.map((_, i) => ({ path: parts.slice(0, i + 1).join('/'), isFolder: i < parts.length - 1 }));
    const decisive = patterns.findLast((pattern) => paths.some((each) => matches(pattern, each.path, each.isFolder)));
    return decisive === undefined || decisive.negated ? null : decisive.text;
  };
};

const patternsOf = (text: string): readonly Pattern[] =>
  text
    .split('\n')
    .map(patternOf)
    .filter((pattern) => pattern !== null);
