import * as z from 'zod/mini';

const text = (most: number) =>
  z.string().check(z.regex(new RegExp(`^\\S[^\\0]{0,${most - 1}}$`), `must be text of at most ${most} characters`));
const line = z.string().check(z.regex(/^\S[^\0\r\n]{0,199}$/, 'must be one line of at most 200 characters'));

/** More exceptions than these are the rule. */
const mostWaivers = 2_000;

const waiver = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,99}$/, 'must be the id of a rule')),
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}(:[1-9]\d{0,5})?$/, 'must be the fingerprint of a finding')),
  reason: text(2000),
  owner: line,
  expiry: z.iso.date(),
  ticket: z.optional(line),
});

export const waiversSchema = z.strictObject({
  schema: z.literal(1),
  waivers: z.array(waiver).check(z.maxLength(mostWaivers, `must be at most ${mostWaivers}`)),
});

/** What is signed: the bot is named, so that what excuses one bot excuses no other. */
export const approvalSchema = z.strictObject({
  schema: z.literal(1),
  bot: z.string().check(z.minLength(1)),
  waivers: z.array(waiver).check(z.maxLength(mostWaivers)),
});

const keysOfWaiver = ['rule', 'fingerprint', 'reason', 'owner', 'expiry', 'ticket'] as const;

/** The keys that a map of the file may have, for what is told of a misspelt one. */
export const waiverKeysAt = (path: readonly PropertyKey[]): readonly string[] => {
  if (path.length === 0) return ['schema', 'waivers'];
  return path.length === 2 && path[0] === 'waivers' ? keysOfWaiver : [];
};
