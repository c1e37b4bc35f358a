/** What a file is for, when it is not the bot itself: it tests it, shows how, or builds and installs it. */
export type Side = 'test' | 'sample' | 'tool';

const folders: readonly (readonly [Side, RegExp])[] = [
  ['test', /(?:^|\/)(?:tests?|testing|testes|fixtures?|mocks?)\//i],
  ['sample', /(?:^|\/)(?:samples?|examples?|exemplos?|demos?|docs?)\//i],
];

const files: readonly (readonly [Side, RegExp])[] = [
  ['test', /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest)\.pyw?$/i],
  ['sample', /\.(?:example|sample|template|dist)(?:\.[^/]*)?$/i],
  // No `tasks.py`: as many bots do their work there as are built by one.
  ['tool', /(?:^|\/)(?:setup|noxfile|fabfile)\.pyw?$/i],
];

/** By its path alone; null for all that may be the bot's own running. */
export const sideOf = (path: string): Side | null =>
  [...folders, ...files].find(([, is]) => is.test(path))?.[0] ?? null;

/** True for what a runner never runs: what it imports, leaves behind or shows there is no matter of the bot. */
export const isBesideTheBot = (path: string): boolean => sideOf(path) !== null;

/**
 * False where a secret is seldom a real one: tests, samples, documentation. The one difference from what stands beside the
 * bot: what builds and installs it is run by people, with keys that open real doors.
 */
export const isLive = (path: string): boolean => {
  const side = sideOf(path);
  return side === null || side === 'tool';
};
