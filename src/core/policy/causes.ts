import type * as z from 'zod/mini';
import { nearest } from '../text/nearest.ts';
import { keysAt } from './keys.ts';

/** One thing wrong with a document: the path of keys to it, a key under that path if it is about one, and why. */
export interface Cause {
  readonly path: readonly PropertyKey[];
  readonly key: string | null;
  readonly cause: string;
}

type Issue = z.core.$ZodIssue;

/** Issues of a schema as causes a reader can act on; `keys` are those that a map at a path may have. */
export const causesOf = (
  issues: readonly Issue[],
  value: unknown,
  keys: (path: readonly PropertyKey[]) => readonly string[] = keysAt,
): readonly Cause[] => withoutMeant(issues.flatMap((issue) => causesOfIssue(issue, value, [], keys)));

/** What is missing because its key is misspelt is one cause, not two. */
const withoutMeant = (causes: readonly Found[]): readonly Cause[] => {
  const meant = new Set(causes.flatMap((cause) => cause.meant ?? []));
  const isLeft = ({ isMissing, path }: Found): boolean => !(isMissing && meant.has(path.join('.')));
  return missingTogether(causes.filter(isLeft)).map(({ path, key, cause }) => ({ path, key, cause }));
};

/** All that one map misses is one cause: a file that is just begun is not covered with errors. */
const missingTogether = (causes: readonly Found[]): readonly Found[] => {
  const above = ({ path }: Found): string => JSON.stringify(path.slice(0, -1));
  return causes.flatMap((cause, i) => {
    if (!cause.isMissing) return [cause];
    const together = causes.filter((other) => other.isMissing && above(other) === above(cause));
    if (causes.indexOf(together[0] ?? cause) !== i) return [];
    const path = cause.path.slice(0, -1);
    return [
      { path, key: null, cause: `${where(path)}missing: ${together.map((one) => String(one.path.at(-1))).join(', ')}` },
    ];
  });
};

/** A cause with what it takes to see that two are one. */
interface Found extends Cause {
  readonly isMissing?: true;
  /** The path of the key that was meant. */
  readonly meant?: string;
}

/** What may stand there, and which of it was meant. */
const oneOf = (values: readonly string[], held: unknown): string => {
  const meant = typeof held === 'string' ? nearest(held, values) : null;
  const before = values.slice(0, -1).join(', ');
  return `must be ${before && `${before} or `}${values.at(-1)}${meant === null ? '' : `; did you mean ${meant}?`}`;
};

type Keys = (path: readonly PropertyKey[]) => readonly string[];

const causesOfIssue = (issue: Issue, value: unknown, above: readonly PropertyKey[], keys: Keys): readonly Found[] => {
  const path = [...above, ...issue.path];
  const of = (cause: string): Cause => ({ path, key: null, cause: `${where(path)}${cause}` });
  const held = at(value, path);
  if (path.length > 0 && held === undefined) return [{ ...of('missing'), isMissing: true }];
  if (path.length > 0 && held === null) return [of('empty; give it a value or take the key out')];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, keys(path)));
    case 'invalid_type':
      return [of(typeCause(issue.expected, held))];
    case 'invalid_value':
      return [of(oneOf(issue.values.map(String), held))];
    case 'invalid_union':
      return unionCauses(issue, value, path, keys);
    case 'invalid_key':
      return [
        { path: path.slice(0, -1), key: String(path.at(-1)), cause: `${where(path)}must be a dotted module name` },
      ];
    case 'invalid_format':
      return [of(formatCause(issue))];
    case 'custom':
      return [of(issue.message)];
    case 'too_small':
      return [of('must not be empty or below zero')];
    default:
      return [of('cannot be read')];
  }
};

/** YAML reads 3.10 as the number 3.1: what is meant as text stands in quotes. */
const typeCause = (expected: string, held: unknown): string => {
  const isNumber = expected === 'string' && typeof held === 'number';
  return isNumber ? `must be text, so put it in quotes` : `must be ${article(expected)}`;
};

const formatCause = (issue: Extract<Issue, { code: 'invalid_format' }>): string => {
  if (issue.format === 'date') return 'must be a day such as 2027-06-30';
  return issue.format === 'regex' ? issue.message : `must be a ${issue.format}`;
};

const unknownKey = (key: string, path: readonly PropertyKey[], known: readonly string[]): Found => {
  const close = nearest(key, known);
  const cause = `${where(path)}unknown key "${key}"`;
  if (close === null) return { path, key, cause };
  return { path, key, cause: `${cause}; did you mean ${close}?`, meant: [...path, close].join('.') };
};

const where = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const article = (type: string): string => {
  if (type === 'record' || type === 'object') return 'a map';
  if (type === 'array') return 'a list';
  return type === 'int' ? 'a whole number' : `a ${type}`;
};

/** Of a name or a map, the writer meant what is there: say what is wrong with that. */
const unionCauses = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: readonly PropertyKey[],
  keys: Keys,
): readonly Found[] => {
  const held = at(value, path);
  const isMap = typeof held === 'object' && held !== null && !Array.isArray(held);
  const meant = issue.errors
    .filter((branch) => !branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'))
    .sort((a, b) => weight(a) - weight(b))[0];
  if (meant !== undefined) return meant.flatMap((inner) => causesOfIssue(inner, value, path, keys));
  const known = keys(path).join(', ');
  return [{ path, key: null, cause: `${where(path)}must be ${isMap ? '' : 'a name, or '}a map with ${known}` }];
};

/** The branch that was meant is the one that fits best: a value of it is wrong rather than its keys. */
const weight = (branch: readonly Issue[]): number =>
  branch.reduce((sum, { code }) => sum + (code === 'invalid_format' || code === 'invalid_value' ? 1 : 10), 0);
