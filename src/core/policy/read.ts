import { type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '../bot.ts';
import { causesOf } from './causes.ts';
import { type PolicyDocument, policySchema } from './schema.ts';

/** One policy file as read: the document when nothing in it is wrong, and every error with its place in the YAML. */
export interface ReadPolicy {
  readonly document: PolicyDocument | null;
  readonly problems: readonly Problem[];
}

/** A policy is small and repeats little; more aliases than this are an attack on the reader's memory. */
const maxAliasCount = 50;

/** Where a document stands: what lies with the code it judges may not name places outside of it. */
export type PolicyRank = 'upper' | 'workspace';

/** Reads `botyard.policy.yaml`. Never throws. */
export const readPolicyDocument = (text: string, path: string, rank: PolicyRank = 'upper'): ReadPolicy => {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, cause: string): Problem => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return {
      code: 'policy-invalid',
      path,
      line: Math.max(1, line),
      column: Math.max(1, col),
      data: { cause },
      blocks: true,
    };
  };
  const syntax = [...yaml.errors, ...yaml.warnings].map((error) => at(error.pos[0], error.message));
  if (syntax.length > 0) return { document: null, problems: syntax };
  if (!isMap(yaml.contents)) return { document: null, problems: [at(0, 'a policy is a map: schema, name, level, …')] };
  const value = plainValue(yaml);
  if ('cause' in value) return { document: null, problems: [at(0, value.cause)] };
  const parsed = policySchema.safeParse(value.value);
  if (parsed.success && rank === 'workspace' && parsed.data.requests !== undefined) {
    const cause = 'requests: only the policy of the organisation says where requests go';
    return { document: null, problems: [at(offsetOf(yaml, [], 'requests'), cause)] };
  }
  if (parsed.success) return { document: parsed.data, problems: [] };
  const problems = causesOf(parsed.error.issues, value.value).map(({ path: keys, key, cause }) =>
    at(offsetOf(yaml, keys, key), cause),
  );
  return { document: null, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
};

const plainValue = (yaml: Document): { value: unknown } | { cause: string } => {
  try {
    return { value: yaml.toJS({ maxAliasCount }) };
  } catch {
    return { cause: `more than ${maxAliasCount} aliases, or one that names no anchor` };
  }
};

/** Where the value at `keys` begins; with `key`, where that key of it does; the nearest known place above otherwise. */
const offsetOf = (yaml: Document, keys: readonly PropertyKey[], key: string | null): number => {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = depth === 0 ? yaml.contents : yaml.getIn(keys.slice(0, depth), true);
    if (key !== null && depth === keys.length && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const range = (node as Node | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
};
