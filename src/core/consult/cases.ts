import { isMap, isSeq } from 'yaml';
import * as z from 'zod/mini';
import type { Problem } from '../bot.ts';
import { type Cause, causesOf } from '../policy/causes.ts';
import { readYaml } from '../text/yaml.ts';
import { outcomes } from './outcome.ts';
import { readRequirement } from './verdict-on-requirement.ts';

const text = z.string().check(z.regex(/^[^\r\n\0]{1,500}$/, 'must be one line'));
const module = z
  .string()
  .check(z.regex(/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*(\.\*)?$/u, 'must be a dotted module name'));
const requirement = z
  .string()
  .check(
    z.refine((line) => (readRequirement(line)?.name ?? '') !== '', 'must be a requirement such as "pandas==2.2.3"'),
  );

const expected = {
  expect: z.enum(outcomes),
  severity: z.optional(z.enum(['off', 'info', 'warning', 'error'])),
  instead: z.optional(text),
  because: z.optional(text),
  on: z.optional(z.iso.date()),
  python: z.optional(z.string().check(z.regex(/^3\.\d{1,2}$/, 'must be a Python version such as "3.12", in quotes'))),
};

const oneCase = z.union([
  z.strictObject({ import: module, ...expected }),
  z.strictObject({ requirement, ...expected }),
]);

const casesSchema = z.strictObject({
  schema: z.optional(z.literal(1)),
  policy: z.optional(text),
  cases: z.array(oneCase),
});

export type CasesDocument = z.infer<typeof casesSchema>;
export type PolicyCase = z.infer<typeof oneCase> & { readonly line: number };

/** A file of cases as read: all of it when nothing in it is wrong, and every error with its place. */
export interface ReadCases {
  readonly document: { readonly policy: string | null; readonly cases: readonly PolicyCase[] } | null;
  readonly problems: readonly Problem[];
}

const caseKeys = ['import', 'requirement', ...Object.keys(expected)];
const keysOfCases = (path: readonly PropertyKey[]): readonly string[] =>
  path.length === 0 ? ['schema', 'policy', 'cases'] : caseKeys;

/** `acme.policy.yaml` is tested by `acme.policy.test.yaml` beside it. */
export const casesBeside = (policy: string): string => policy.replace(/(\.ya?ml)$/i, '.test$1');
export const policyBeside = (cases: string): string => cases.replace(/\.test(\.ya?ml)$/i, '$1');

/** Reads the cases beside a policy: a list, or a map with `cases` and perhaps `policy`. Never throws. */
export const readCases = (source: string, path: string): ReadCases => {
  const yaml = readYaml(source);
  const at = (offset: number, cause: string): Problem => ({
    code: 'policy-cases-invalid',
    path,
    ...yaml.placeAt(offset),
    data: { cause },
    blocks: true,
  });
  const failed = (problems: readonly Problem[]): ReadCases => ({ document: null, problems });
  if (yaml.errors.length > 0) return failed(yaml.errors.map(({ start, cause }) => at(start, cause)));
  const isList = isSeq(yaml.yaml.contents);
  if (!isList && !isMap(yaml.yaml.contents))
    return failed([at(0, 'cases are a list of import or requirement with expect')]);
  const value = yaml.value()?.value;
  if (value === undefined) return failed([at(0, 'too many aliases, or one that names no anchor')]);
  const whole = isList ? { cases: value } : value;
  const parsed = casesSchema.safeParse(whole);
  const inFile = (keys: readonly PropertyKey[]): readonly PropertyKey[] => (isList ? keys.slice(1) : keys);
  if (parsed.success) {
    const lineOf = (i: number): number => yaml.placeAt(yaml.rangeOf(inFile(['cases', i])).start).line;
    const cases = parsed.data.cases.map((one, i) => ({ ...one, line: lineOf(i) }));
    return { document: { policy: parsed.data.policy ?? null, cases }, problems: [] };
  }
  const causes: readonly Cause[] = causesOf(parsed.error.issues, whole, keysOfCases).slice(0, 100);
  return failed(causes.map(({ path: keys, key, cause }) => at(yaml.rangeOf(inFile(keys), key).start, cause)));
};
