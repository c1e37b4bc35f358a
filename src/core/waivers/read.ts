import { isMap } from 'yaml';
import type { Bot, Problem } from '../bot.ts';
import { causesOf } from '../policy/causes.ts';
import { readYaml, type YamlText } from '../text/yaml.ts';
import { type Waiver, type WaiverEnvelope, waiverFile } from './model.ts';
import { approvalSchema, waiverKeysAt, waiversSchema } from './schema.ts';

/** A waiver and where it stands in its file. */
export interface StandingWaiver {
  readonly waiver: Waiver;
  readonly line: number;
  readonly column: number;
}

/** A bot's waivers; none when the file cannot be believed: then there are problems, and every finding counts. */
export interface ReadWaivers {
  readonly waivers: readonly StandingWaiver[];
  readonly problems: readonly Problem[];
}

/** A bot's waivers with what their envelopes say and the policy's keys prove. */
export interface KnownWaivers extends ReadWaivers {
  readonly envelopes: readonly WaiverEnvelope[];
}

const none: ReadWaivers = { waivers: [], problems: [] };

export const waiversOf = (bot: Bot): ReadWaivers => {
  const file = bot.files.get(waiverFile);
  if (file === undefined) return none;
  return 'text' in file ? readWaivers(file.text) : { ...none, problems: [problem(file.unreadable, start)] };
};

/** More errors than these help nobody. */
const most = 100;

/** Reads `botyard.waivers.yaml`. One error refuses the whole: half a file would be anybody's guess. Never throws. */
export const readWaivers = (text: string): ReadWaivers => {
  const yaml = readYaml(text);
  const broken = (problems: readonly Problem[]): ReadWaivers => ({ waivers: [], problems: problems.slice(0, most) });
  // A merge that nobody has finished would be told line by line.
  const merge = /^<{7} /m.exec(text);
  if (merge !== null)
    return broken([problem('unmerged', { line: text.slice(0, merge.index).split('\n').length, column: 1 })]);
  if (yaml.errors.length > 0) return broken(yaml.errors.map((e) => problem(e.cause, yaml.placeAt(e.start))));
  if (!isMap(yaml.yaml.contents)) return broken([problem('no-map', start)]);
  const plainValue = yaml.value();
  if (plainValue === null) return broken([problem('aliases', start)]);
  const { value } = plainValue;
  const parsed = waiversSchema.safeParse(value);
  if (!parsed.success) {
    const causes = causesOf(parsed.error.issues, value, waiverKeysAt);
    return broken(causes.map(({ path, key, cause }) => problem(cause, yaml.placeAt(yaml.rangeOf(path, key).start))));
  }
  const waivers = parsed.data.waivers.map((waiver, i) => ({ waiver: plain(waiver), ...placeOf(yaml, i) }));
  const seen = new Set<string>();
  const twice = waivers.filter(({ waiver: { rule, fingerprint } }) => {
    const { size } = seen;
    return seen.add(`${rule} ${fingerprint}`).size === size;
  });
  if (twice.length > 0) return broken(twice.map((one) => problem('twice', one)));
  return { waivers, problems: [] };
};

/** What an envelope holds; null for what is none. Whether anybody signed it is another question. */
export const readWaiverApproval = (
  text: string,
): { readonly bot: string; readonly waivers: readonly Waiver[] } | null => {
  try {
    const { bot, waivers } = approvalSchema.parse(JSON.parse(text));
    return { bot, waivers: waivers.map(plain) };
  } catch {
    return null;
  }
};

/** What is signed, in one form whatever the file looked like. */
export const waiverApprovalText = (bot: string, waivers: readonly Waiver[]): string =>
  `${JSON.stringify({ schema: 1, bot, waivers: waivers.map(plain) })}\n`;

/** The same words: a signature is for all of them. */
export const saysTheSame = (a: Waiver, b: Waiver): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** The same finding. */
export const isSame = (a: Pick<Waiver, 'rule' | 'fingerprint'>, b: Pick<Waiver, 'rule' | 'fingerprint'>): boolean =>
  a.rule === b.rule && a.fingerprint === b.fingerprint;

const plain = (waiver: { readonly [Key in keyof Waiver]: Waiver[Key] | undefined }): Waiver => {
  const { rule = '', fingerprint = '', reason = '', owner = '', expiry = '', ticket } = waiver;
  return { rule, fingerprint, reason, owner, expiry, ...(ticket !== undefined && { ticket }) };
};

const start = { line: 1, column: 1 };

const placeOf = (yaml: YamlText, i: number): { line: number; column: number } => {
  const { line, column } = yaml.placeAt(yaml.rangeOf(['waivers', i]).start);
  return { line, column };
};

const problem = (cause: string, { line, column }: { line: number; column: number }): Problem => ({
  code: 'waivers-invalid',
  path: waiverFile,
  line,
  column,
  data: { cause },
  blocks: true,
});
