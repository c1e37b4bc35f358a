import {
  type Bot,
  isSameWaiver,
  isWaiverEnvelope,
  type KnownWaivers,
  type Policy,
  type Problem,
  readWaiverApproval,
  type Waiver,
  type WaiverEnvelope,
  waiversOf,
} from '#core';
import { readEnvelope, readPublicKeys, verify } from '#signing';

/** The kind of document that a signature is for. */
export const waiverPayloadType = 'application/vnd.botyard.waivers+json';

/** A bot's waivers, and which of the policy's approvers signed what. Reads nothing but the bot; never throws. */
export const knownWaivers = (bot: Bot, policy: Policy): KnownWaivers => {
  const read = waiversOf(bot);
  // Nothing can be signed where nothing is asked for: nearly every bot.
  if (read.waivers.length === 0) return { ...read, envelopes: [] };
  return { ...read, problems: [...read.problems, ...brokenIn(bot)], envelopes: envelopesOf(bot, policy) };
};

/**
 * The envelopes of a bot that hold more than what is `left` of its waivers: of those that hold nothing of it nobody will miss
 * anything; the others stay whole, as only their signer can take a word out. What cannot be read is neither.
 */
export const outgrownEnvelopes = (
  bot: Bot,
  left: readonly Waiver[],
): { readonly empty: readonly string[]; readonly stale: readonly string[] } => {
  const held = [...bot.files].flatMap(([path, file]) => {
    const said = isWaiverEnvelope(path) && 'text' in file ? claimsIn(file.text) : null;
    if (said === null) return [];
    const asked = said.waivers.filter((one) => left.some((other) => isSameWaiver(one, other)));
    return [{ path, asked: asked.length, all: said.waivers.length }];
  });
  return {
    empty: held.filter(({ asked }) => asked === 0).map(({ path }) => path),
    stale: held.filter(({ asked, all }) => asked > 0 && asked < all).map(({ path }) => path),
  };
};

/** What should hold signatures and cannot be read, as after a merge: without a word the waivers would seem to be requests. */
const brokenIn = (bot: Bot): readonly Problem[] =>
  [...bot.files].flatMap(([path, file]): readonly Problem[] =>
    isWaiverEnvelope(path) && !('text' in file && claimsIn(file.text) !== null)
      ? [{ code: 'waiver-envelope-broken', path, line: 1, column: 1, data: {}, blocks: false }]
      : [],
  );

const envelopesOf = (bot: Bot, policy: Policy): readonly WaiverEnvelope[] => {
  const keys = [...new Set(policy.waivers.approvers.flatMap((list) => list.map(({ key }) => key)))];
  return [...bot.files].flatMap(([path, file]): readonly WaiverEnvelope[] => {
    if (!isWaiverEnvelope(path) || !('text' in file)) return [];
    const said = claimsIn(file.text);
    return said === null ? [] : [{ path, ...said, ...signersOf(file.text, keys) }];
  });
};

/** What an envelope says, whoever signed it; null for what is none of ours, or that nobody signed. */
const claimsIn = (text: string): Pick<WaiverEnvelope, 'bot' | 'waivers'> | null => {
  const envelope = readEnvelope(text);
  if (envelope === null || envelope.payloadType !== waiverPayloadType || envelope.signatures.length === 0) return null;
  try {
    return readWaiverApproval(new TextDecoder('utf-8', { fatal: true }).decode(envelope.payload));
  } catch {
    return null;
  }
};

/** Each key is tried by itself: one file may be signed by several approvers. */
const signersOf = (text: string, keys: readonly string[]): Pick<WaiverEnvelope, 'keys' | 'cause'> => {
  const proven: string[] = [];
  let cause: WaiverEnvelope['cause'] = 'wrong-key';
  for (const key of keys) {
    const verified = verify(text, waiverPayloadType, readPublicKeys(key) ?? []);
    if ('payload' in verified) proven.push(key);
    else if (verified.untrusted === 'bad-signature') cause = 'bad-signature';
  }
  return { keys: proven, cause: proven.length > 0 ? null : cause };
};
