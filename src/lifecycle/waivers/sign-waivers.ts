import {
  Failure,
  lifeProblems,
  namesRule,
  type Policy,
  type Problem,
  problemText,
  readWaiverApproval,
  ruleIds,
  saysTheSameWaiver,
  type Waiver,
  type WaiverCause,
  type WaiverState,
  waiverApprovalText,
  waiverProblems,
  worthOf,
} from '#core';
import { readPublicKeys, type SigningKey, sign, verify } from '#signing';
import { waiverPayloadType, writeWaiverEnvelope } from '#workspace';
import type { CheckedBot, CheckOptions } from '../check-bot.ts';
import { botWaivers } from './waivers.ts';

export interface SignOptions extends CheckOptions {
  readonly keys: readonly SigningKey[];
  /** Fingerprints of those that are meant; empty = all that these keys may approve. */
  readonly only: readonly string[];
}

export interface SignedWaivers {
  readonly folder: string;
  /** Paths of the envelopes, one a key. */
  readonly envelopes: readonly string[];
  readonly signed: readonly Waiver[];
  /** What was left as it is, and why. */
  readonly skipped: readonly { readonly waiver: Waiver; readonly cause: string }[];
}

/**
 * Signs a bot's requests. What the policy would not let count is not signed, and under a policy that is closed nothing is:
 * an approval that means nothing must not look like one.
 */
export const signWaivers = async (o: SignOptions): Promise<SignedWaivers> => {
  const { checked, states } = await botWaivers(o);
  const { folder } = checked;
  const { signed, skipped } = chosen(checked, states, o);
  const envelopes: string[] = [];
  for (const key of o.keys) {
    const name = `botyard.waivers.${key.id.slice(0, 16)}.dsse.json`;
    const text = approvalBy(key, name, { checked, states, signed, only: o.only });
    if (text === null) continue;
    envelopes.push(await writeWaiverEnvelope(folder, name, text));
  }
  return { folder, envelopes, signed, skipped };
};

/** What will be signed, and what not; a `Failure` where that is nothing, or not all that was named. */
const chosen = (
  checked: CheckedBot,
  states: readonly WaiverState[],
  o: SignOptions,
): Pick<SignedWaivers, 'signed' | 'skipped'> => {
  const refused = (cause: string): Failure => new Failure('waivers-refused', { folder: checked.folder, cause });
  const broken = inTheWay(checked, o.today);
  if (broken) throw refused(problemText(broken));
  const meant = states.filter(({ waiver }) => o.only.length === 0 || o.only.includes(waiver.fingerprint));
  const absent = o.only.find((print) => !meant.some(({ waiver }) => waiver.fingerprint === print));
  if (absent !== undefined) throw refused(`there is no waiver with fingerprint ${absent}`);
  if (meant.length === 0) throw refused('it has no waivers');
  const judged = meant.map((state) => ({ waiver: state.waiver, cause: whyNot(state, checked, o) }));
  const skipped = judged.flatMap(({ waiver, cause }) => (cause === null ? [] : [{ waiver, cause }]));
  const [first] = skipped;
  if (first && (skipped.length === judged.length || o.only.length > 0)) throw refused(first.cause);
  return { signed: judged.flatMap(({ waiver, cause }) => (cause === null ? [waiver] : [])), skipped };
};

/** A policy that is closed or not known, or waivers that cannot be believed: nothing new may come of these. */
const inTheWay = ({ result, standings = [] }: CheckedBot, today: string): Problem | undefined =>
  [...result.problems, ...lifeProblems(standings, today)].find(
    ({ code, blocks }) =>
      blocks && (code === 'waivers-invalid' || code === 'clock-behind' || code.startsWith('policy-')),
  );

interface Approving {
  readonly checked: CheckedBot;
  readonly states: readonly WaiverState[];
  readonly signed: readonly Waiver[];
  readonly only: readonly string[];
}

/** The envelope of one key; null where it has nothing to sign. Naming some takes nothing back from its others. */
const approvalBy = (key: SigningKey, name: string, { checked, states, signed, only }: Approving): string | null => {
  const { bot, policy } = checked;
  const own = signed.filter(({ rule }) => mayApprove(key, rule, policy));
  if (own.length === 0) return null;
  const others = states.map(({ waiver }) => waiver).filter((waiver) => !own.includes(waiver));
  const before = only.length === 0 ? [] : signedBefore(checked, name, key);
  const kept = others.filter((waiver) => before.some((one) => saysTheSameWaiver(one, waiver)));
  const text = waiverApprovalText(bot.id, [...kept, ...own]);
  return sign(waiverPayloadType, new TextEncoder().encode(text), [key]);
};

const whyNot = (state: WaiverState, { bot, policy }: CheckedBot, { keys, today }: SignOptions): string | null => {
  const said = (cause: WaiverCause): string =>
    waiverProblems([{ ...state, state: cause }], true, policy.waivers)
      .map((problem) => problemText(problem))
      .join(' ');
  const worth = worthOf(state.waiver, { bot: bot.id, policy, today, envelopes: [], ruleIds });
  if ('refused' in worth) return said(worth.refused);
  if (keys.some((key) => mayApprove(key, state.waiver.rule, policy))) return null;
  return keys.some((key) => mayApprove(key, null, policy))
    ? `this key may not approve waivers of ${state.waiver.rule}`
    : 'the policy does not list this key as an approver';
};

/** Whether a key is an approver of a rule; of any, where no rule is named. */
const mayApprove = (key: SigningKey, rule: string | null, { waivers }: Policy): boolean =>
  waivers.approvers.some((list) =>
    list.some(
      (approver) =>
        readPublicKeys(approver.key)?.some(({ id }) => id === key.id) &&
        (rule === null || namesRule(approver.rules, rule)),
    ),
  );

/** What this very key has signed here before: a file that says so is not enough. */
const signedBefore = ({ bot }: CheckedBot, name: string, key: SigningKey): readonly Waiver[] => {
  const file = bot.files.get(name);
  if (file === undefined || !('text' in file)) return [];
  const verified = verify(file.text, waiverPayloadType, readPublicKeys(key.publicKey) ?? []);
  const said = 'payload' in verified ? readWaiverApproval(new TextDecoder().decode(verified.payload)) : null;
  return said !== null && said.bot === bot.id ? said.waivers : [];
};
