import { isMap } from 'yaml';
import type { Problem } from '../bot.ts';
import type { YamlText } from '../text/yaml.ts';
import { readYaml } from '../text/yaml.ts';
import { type Cause, causesOf } from './causes.ts';
import { outOfPlace, type PolicyRank } from './ranks.ts';
import { type PolicyDocument, policySchema } from './schema.ts';
import { unknownRules } from './unknown-rules.ts';

/** One policy file as read: the document when nothing in it is wrong, and every error with its place in the YAML. */
export interface ReadPolicy {
  readonly document: PolicyDocument | null;
  /** A system's file that says where the organisation's policy is, and nothing else: it is no layer. */
  readonly pointsOnly?: true;
  readonly problems: readonly Problem[];
}

/** More errors than these help nobody. */
const most = 100;

/** Reads `botyard.policy.yaml`; with `ruleIds` the rules it names must be among them. Never throws. */
export const readPolicy = (
  text: string,
  path: string,
  rank: PolicyRank = 'upper',
  ruleIds: readonly string[] | null = null,
): ReadPolicy => {
  const yaml = readYaml(text);
  const at = problemsIn(yaml, path);
  if (yaml.errors.length > 0)
    return { document: null, problems: yaml.errors.map((error) => at(error.start, error.cause)) };
  if (!isMap(yaml.yaml.contents))
    return { document: null, problems: [at(0, 'a policy is a map: schema, name, level, …')] };
  const value = yaml.value()?.value;
  if (value === undefined)
    return { document: null, problems: [at(0, 'too many aliases, or one that names no anchor')] };
  const { document, causes, pointer } = judged(value, rank, ruleIds);
  const problems = causes.slice(0, most).map(({ path: keys, key, cause }) => at(yaml.rangeOf(keys, key).start, cause));
  return { document, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column), ...pointer };
};

const problemsIn =
  ({ placeAt }: YamlText, path: string) =>
  (offset: number, cause: string): Problem => ({
    code: 'policy-invalid',
    path,
    ...placeAt(offset),
    data: { cause },
    blocks: true,
  });

interface Judged {
  readonly document: PolicyDocument | null;
  readonly causes: readonly Cause[];
  readonly pointer: Pick<ReadPolicy, 'pointsOnly'>;
}

const judged = (value: unknown, rank: PolicyRank, ruleIds: readonly string[] | null): Judged => {
  const isPointer = rank === 'system' && pointsOnly(value);
  const pointer = isPointer ? ({ pointsOnly: true } as const) : {};
  const parsed = policySchema.safeParse(isPointer ? { ...nameless, ...value } : value);
  const rules = ruleIds === null ? [] : unknownRules(value, ruleIds);
  if (!parsed.success)
    return { document: null, causes: [...causesOf(parsed.error.issues, value), ...rules], pointer: {} };
  const misplaced = outOfPlace(parsed.data, rank).map(({ key, cause }): Cause => ({ path: [], key, cause }));
  const causes = [...misplaced, ...rules];
  return causes.length > 0 ? { document: null, causes, pointer: {} } : { document: parsed.data, causes, pointer };
};

/** What stands for the keys that a file which only points somewhere has no use for. */
const nameless = { name: 'system', level: 'starter' };

const pointsOnly = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  'organisation' in value &&
  Object.keys(value).every((key) => key === 'schema' || key === 'organisation');
