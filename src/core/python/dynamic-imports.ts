import { type Code, endOf, is, startOf } from './code.ts';
import type { ImportFact } from './facts.ts';
import { stringGroupAt } from './literals.ts';

const importers = new Set([
  'builtins.__import__',
  'importlib.__import__',
  'importlib.import_module',
  'runpy.run_module',
]);

/**
 * The import that a call makes, when `callee` (already resolved through aliases) is one of Python's import functions.
 * A name that is not a constant, or the function handed on as a value, is *unresolved*: only run time knows.
 */
export const dynamicImport = (
  code: Code,
  callee: string,
  next: number,
): { module: string | null; how: Extract<ImportFact['how'], 'dynamic' | 'dynamic-unresolved'>; end: number } | null => {
  if (!importers.has(callee)) return null;
  const unresolved = { module: null, how: 'dynamic-unresolved', end: endOf(code, next - 1) } as const;
  if (!is(code, next, '(')) return unresolved;
  const argument = is(code, next + 1, 'name') && is(code, next + 2, '=') ? next + 3 : next + 1;
  const group = stringGroupAt(code, argument);
  const ended = group !== null && (is(code, group.next, ',') || is(code, group.next, ')'));
  if (!ended || group.value === null || startOf(code, argument) === endOf(code, argument)) return unresolved;
  return { module: group.value, how: 'dynamic', end: endOf(code, group.next - 1) };
};
