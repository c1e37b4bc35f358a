import type { Bot, CheckContext, Finding, Problem } from './bot.ts';
import type { Policy } from './policy/policy.ts';
import { ruleIds } from './rules/index.ts';
import { applyWaivers, type WaiverState, waiverProblems, waiversOf } from './waivers/index.ts';

/** Findings with what the bot's waivers excuse marked, each waiver with what it comes to, and what there is to say of them. */
export interface Waiving {
  readonly findings: readonly Finding[];
  readonly states: readonly WaiverState[];
  readonly problems: readonly Problem[];
}

/**
 * The bot's waivers as the policy lets them count: for all findings of the bot, or for those of one file. `sawAll`: no
 * finding is missing, so that a waiver without one is told of.
 */
export const waive = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  findings: readonly Finding[],
  { sawAll = false }: { readonly sawAll?: boolean } = {},
): Waiving => {
  const { waivers, problems, envelopes } = context.waivers ?? { ...waiversOf(bot), envelopes: [] };
  const frame = { bot: bot.id, policy, today: context.today, envelopes, ruleIds };
  const applied = applyWaivers(waivers, frame, findings);
  return { ...applied, problems: [...problems, ...waiverProblems(applied.states, sawAll, policy.waivers)] };
};
