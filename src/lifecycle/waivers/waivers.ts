import { type CheckResult, type Finding, type WaiverState, waive } from '#core';
import { knownWaivers, removeWaivers } from '#workspace';
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

/** Takes out what has ended, and what matches nothing where nothing was left unseen; gives these. */
export const pruneWaivers = async (
  o: CheckOptions,
): Promise<BotWaivers & { readonly gone: readonly WaiverState[] }> => {
  const found = await botWaivers(o);
  const gone = found.states.filter(
    ({ state, isIdle }) => state === 'expired' || (found.sawAll && (isIdle || state === 'unknown-rule')),
  );
  if (gone.length > 0)
    await removeWaivers(
      found.checked.folder,
      gone.map(({ waiver }) => waiver),
    );
  return { ...found, gone };
};
