import type { Policy } from '../policy/policy.ts';
import type { Waiver, WaiverCause, WaiverEnvelope } from './model.ts';
import { names, shownApprover } from './policy.ts';
import { isSame, saysTheSame } from './read.ts';

export interface WaiverFrame {
  readonly bot: string;
  readonly policy: Pick<Policy, 'waivers'>;
  /** ISO date. */
  readonly today: string;
  readonly envelopes: readonly WaiverEnvelope[];
  readonly ruleIds: readonly string[];
}

/**
 * What a waiver is worth by itself. `refused`: it excuses nothing; `approvers`: it is signed by one of each list that the
 * policy has; `open`: it is a request (and why no more), which some policies honour for what is not an error.
 */
export type Worth =
  | { readonly refused: WaiverCause }
  | { readonly approvers: readonly string[] }
  | { readonly open: WaiverCause };

const dayInMs = 86_400_000;

/** ISO dates have no time zone: counted where every day has 24 hours. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / dayInMs);

export const worthOf = (waiver: Waiver, frame: WaiverFrame): Worth => {
  const { waivers } = frame.policy;
  if (!frame.ruleIds.includes(waiver.rule)) return { refused: 'unknown-rule' };
  if (!waivers.rules.every((list) => names(list, waiver.rule))) return { refused: 'not-allowed' };
  // It holds on its last day too.
  if (waiver.expiry < frame.today) return { refused: 'expired' };
  if (waivers.maxDays !== null && daysUntil(waiver.expiry, frame.today) > waivers.maxDays)
    return { refused: 'too-long' };
  return signatureOf(waiver, frame);
};

const signatureOf = (waiver: Waiver, frame: WaiverFrame): Worth => {
  const { approvers } = frame.policy.waivers;
  const about = frame.envelopes.filter(({ waivers }) => waivers.some((other) => isSame(other, waiver)));
  const exact = about.filter((one) => one.bot === frame.bot && one.waivers.some((other) => saysTheSame(other, waiver)));
  const keys = new Set(exact.flatMap((one) => one.keys));
  const signers = approvers.map((list) => list.find(({ key, rules }) => keys.has(key) && names(rules, waiver.rule)));
  if (signers.length > 0 && !signers.includes(undefined))
    return { approvers: [...new Set(signers.flatMap((signer) => (signer ? [shownApprover(signer)] : [])))] };
  return { open: whyNot(about, exact, keys, frame.bot) };
};

/** The nearest miss: who reads it must know what to do next. */
const whyNot = (
  about: readonly WaiverEnvelope[],
  exact: readonly WaiverEnvelope[],
  keys: ReadonlySet<string>,
  bot: string,
): WaiverCause => {
  if (about.length === 0) return 'unsigned';
  if (keys.size > 0) return 'wrong-approver';
  const [signed] = exact;
  if (signed !== undefined) return signed.cause ?? 'wrong-key';
  if (about.some(({ cause }) => cause === 'bad-signature')) return 'bad-signature';
  return about.some((one) => one.bot === bot) ? 'changed' : 'other-bot';
};
