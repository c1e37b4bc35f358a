import { type Problem, type WaiverState, waive, waiverProblems } from '#core';
import type { KnownBot } from '../bots.ts';
import type { Server } from '../server.ts';

/**
 * What is wrong with a bot's waivers, for their own file. That one is near its end is for the view and for `check`: it is
 * no fault of anybody's. What matches no finding, only a whole check knows.
 */
export const waiverProblemsIn = (server: Server, open: KnownBot): readonly Problem[] => {
  const { problems, states } = waive(open.bot, open.policy, server.context(open), []);
  const said = problems.filter(({ blocks, code }) => blocks || code === 'waiver-envelope-broken');
  return [...said, ...waiverProblems(states.map(told(open)), false, open.policy.waivers)];
};

/** Without its finding nobody knows how severe that is; but what somebody signed in vain needs no finding to be told. */
const told =
  ({ policy }: KnownBot) =>
  (state: WaiverState): WaiverState => {
    const { open } = state;
    const isInVain = open !== null && open !== 'unsigned' && policy.waivers.unsigned !== 'allow';
    return state.state === 'idle' && isInVain ? { ...state, state: open } : state;
  };
