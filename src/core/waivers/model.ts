/** Where a bot's waivers stand: in the bot, so that they are reviewed, packed and judged with it. */
export const waiverFile = 'botyard.waivers.yaml';

/** Signed waivers beside it, a file a signer. */
export const isWaiverEnvelope = (path: string): boolean =>
  /^botyard\.waivers\.(?:[\w-]{1,64}\.)?dsse\.json$/.test(path);

/** One finding that somebody asks to be excused. By itself a request: what it is worth, the policy says. */
export interface Waiver {
  readonly rule: string;
  /** What the finding is known by: no line, which moves, and no value. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string;
  /** Its last day, as an ISO date. */
  readonly expiry: string;
  readonly ticket?: string;
}

/** Why a waiver does not count. */
export type WaiverCause =
  /** Nobody has signed it, and the policy wants that for a finding so severe. */
  | 'unsigned'
  /** Signed by a key that the policy does not list. */
  | 'wrong-key'
  /** Signed by an approver, for a rule that is not theirs. */
  | 'wrong-approver'
  | 'bad-signature'
  /** What was signed says something else. */
  | 'changed'
  | 'other-bot'
  | 'expired'
  | 'too-long'
  | 'unknown-rule'
  | 'not-allowed';

/** What a report says of a finding that is excused. */
export interface Waived extends Omit<Waiver, 'rule' | 'fingerprint'> {
  /** Who signed, by the name that the policy gives the key (else the key); empty where the policy asks for no signature. */
  readonly approvers: readonly string[];
}

/** One signed file as it was found. Only `keys` are proven: they signed these very waivers. */
export interface WaiverEnvelope {
  readonly path: string;
  /** Approvers' keys, as the policy writes them. */
  readonly keys: readonly string[];
  /** Why none of them has. */
  readonly cause: 'wrong-key' | 'bad-signature' | null;
  readonly bot: string;
  readonly waivers: readonly Waiver[];
}
