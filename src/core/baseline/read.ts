import * as z from 'zod/mini';
import type { Bot, Problem } from '../bot.ts';
import { lineStarts, placeOf } from '../text/lines.ts';
import { type Baseline, type BaselineEntry, baselineFile } from './model.ts';

const line = z.string().check(z.regex(/^[^\0\r\n]{1,4096}$/, 'must be one line'));

const schema = z.strictObject({
  schema: z.literal(1),
  findings: z.array(
    z.strictObject({
      path: line,
      rule: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,99}$/, 'must be the id of a rule')),
      fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits')),
      count: z.int().check(z.positive(), z.maximum(1_000_000)),
    }),
  ),
});

/** A bot's baseline; null when it has none, or one that cannot be believed: then there are problems, and all count. */
export interface ReadBaseline {
  readonly baseline: Baseline | null;
  readonly problems: readonly Problem[];
}

const none: ReadBaseline = { baseline: null, problems: [] };

export const baselineOf = (bot: Bot): ReadBaseline => {
  const file = bot.files.get(baselineFile);
  if (file === undefined) return none;
  return 'text' in file ? readBaseline(file.text) : broken(`it is ${file.unreadable}`);
};

/** What was written by hand or merged wrongly is refused as a whole: half a baseline would be anybody's guess. */
export const readBaseline = (text: string): ReadBaseline => {
  const value = parsed(text);
  if ('problem' in value) return { baseline: null, problems: [value.problem] };
  const result = schema.safeParse(value.json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return broken(`${(issue?.path ?? []).join('.') || 'the file'}: ${issue?.message ?? 'not valid'}`);
  }
  const entries = result.data.findings;
  const twice = duplicate(entries);
  if (twice !== null) return broken(`${twice.rule} in ${twice.path} stands twice (${twice.fingerprint})`);
  return { baseline: { entries }, problems: [] };
};

const parsed = (text: string): { readonly json: unknown } | { readonly problem: Problem } => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    // The engine's own message may quote the text; where it broke off says enough.
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);
    const { line, column } = placeOf(baselineFile, lineStarts(text), { start: at, end: at });
    return { problem: problem('not JSON', line, column) };
  }
};

const duplicate = (entries: readonly BaselineEntry[]): BaselineEntry | null => {
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (seen.has(key)) return entry;
    seen.add(key);
  }
  return null;
};

/** Rule, path and fingerprint must agree: an entry excuses nothing beyond them. */
export const keyOf = ({ path, rule, fingerprint }: Omit<BaselineEntry, 'count'>): string =>
  `${path}\n${rule}\n${fingerprint}`;

const broken = (cause: string): ReadBaseline => ({ baseline: null, problems: [problem(cause, 1, 1)] });

const problem = (cause: string, line: number, column: number): Problem => ({
  code: 'baseline-invalid',
  path: baselineFile,
  line,
  column,
  data: { cause },
  blocks: true,
});
