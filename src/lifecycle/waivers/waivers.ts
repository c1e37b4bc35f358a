import { type CheckResult, type Finding, type WaiverState, waive } from '#core';
import { knownWaivers, outgrownEnvelopes, removeWaiverEnvelopes, removeWaivers } from '#workspace';
import { type CheckedBot, type CheckOptions, checkBot } from '../check-bot.ts';

/** A bot's waivers, each with what it comes to under the policy in force. */
export interface BotWaivers {
  readonly checked: CheckedBot;
  readonly states: readonly WaiverState[];
  /** Something kept the check from being complete: what matches nothing may match what was not seen. */
  readonly sawAll: boolean;
}

export const botWaivers = async (o: CheckOptions): Promise<BotWaivers> => {
  const checked = await checkBot(o);
  const { bot, policy, result } = checked;
  const context = { today: o.today, waivers: knownWaivers(bot, policy) };
  const { states } = waive(bot, policy, context, allOf(result));
  return { checked, states, sawAll: !result.problems.some(({ blocks }) => blocks) };
};

/** In the order of the check, as which of several alike one is depends on it. */
const allOf = ({ findings, behind = [] }: CheckResult): readonly Finding[] =>
  [...findings, ...behind].sort(({ place: a }, { place: b }) =>
    a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1,
  );

export interface PrunedWaivers extends BotWaivers {
  readonly gone: readonly WaiverState[];
  /** Envelopes that held nothing but what is gone, taken away with it. */
  readonly envelopes: readonly string[];
  /** Envelopes that hold something which is gone, beside what is left: until that is signed anew. */
  readonly stale: readonly string[];
}

/** Takes out what has ended, and what matches nothing where nothing was left unseen, with what was signed of it. */
export const pruneWaivers = async (o: CheckOptions): Promise<PrunedWaivers> => {
  const found = await botWaivers(o);
  const { bot, folder, result } = found.checked;
  const gone = found.states.filter(
    ({ state, isIdle }) => state === 'expired' || (found.sawAll && (isIdle || state === 'unknown-rule')),
  );
  if (gone.length > 0)
    await removeWaivers(
      folder,
      gone.map(({ waiver }) => waiver),
    );
  // Of a list that cannot be read nobody knows what is left.
  if (result.problems.some(({ code }) => code === 'waivers-invalid'))
    return { ...found, gone, envelopes: [], stale: [] };
  const left = found.states.filter((one) => !gone.includes(one)).map(({ waiver }) => waiver);
  const { empty, stale } = outgrownEnvelopes(bot, left);
  await removeWaiverEnvelopes(folder, empty);
  return { ...found, gone, envelopes: empty, stale };
};
