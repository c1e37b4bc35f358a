import type * as z from 'zod/mini';

/** One thing wrong with a document: the path of keys to it, a key under that path if it is about one, and why. */
export interface Cause {
  readonly path: readonly PropertyKey[];
  readonly key: string | null;
  readonly cause: string;
}

type Issue = z.core.$ZodIssue;

/** Issues of a schema as causes a reader can act on. */
export const causesOf = (issues: readonly Issue[], value: unknown): readonly Cause[] =>
  issues.flatMap((issue) => causesOfIssue(issue, value));

const causesOfIssue = (issue: Issue, value: unknown): readonly Cause[] => {
  const of = (cause: string): Cause => ({ path: issue.path, key: null, cause: `${where(issue)}${cause}` });
  if (issue.path.length > 0 && at(value, issue.path) === undefined) return [of('missing')];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: issue.path, key, cause: `${where(issue)}unknown key "${key}"` }));
    case 'invalid_type':
      return [of(`must be ${article(issue.expected)}`)];
    case 'invalid_value':
      return [of(`must be ${issue.values.map((value) => String(value)).join(' or ')}`)];
    case 'invalid_union':
      return [of(unionCause(issue))];
    case 'invalid_key':
      return [
        {
          path: issue.path.slice(0, -1),
          key: String(issue.path.at(-1)),
          cause: `${where(issue)}must be a dotted module name`,
        },
      ];
    case 'invalid_format':
      return [of(issue.format === 'regex' ? issue.message : `must be a ${issue.format}`)];
    case 'too_small':
      return [of('must not be empty or below zero')];
    default:
      return [of('cannot be read')];
  }
};

const where = (issue: Issue): string => (issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `);

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

/** Of a name or a map, the reader meant the map when keys of one were read: say what is wrong with those. */
const unionCause = (issue: Extract<Issue, { code: 'invalid_union' }>): string => {
  if (issue.path.join('.') === 'requests') return requestsCause(issue);
  const inner = issue.errors.flat().find(({ code }) => code === 'unrecognized_keys');
  const keys = inner?.code === 'unrecognized_keys' ? inner.keys : [];
  return keys.length > 0
    ? `unknown key "${keys.join('", "')}"`
    : 'must be a name, or a map with name, version, instead';
};

const requestsCause = (issue: Extract<Issue, { code: 'invalid_union' }>): string => {
  const inner = issue.errors.flat().find(({ code }) => code === 'invalid_format');
  return inner?.message ?? 'must be a map with url or folder';
};
