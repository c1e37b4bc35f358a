import { type Problem, type WaiverState, waive, waiverProblems } from '#core';
import type { KnownBot } from '../bots.ts';
import type { Server } from '../server.ts';

/**
 * What is wrong with a bot's waivers, for their own file and those of their signatures. That one is near its end is for the
 * view and for `check`: it is no fault of anybody's. What matches no finding, only a whole check knows.
 */
export const waiverProblemsIn = (server: Server, open: KnownBot): readonly Problem[] => {
  const { problems } = waive(open.bot, open.policy, server.context(open), []);
  const said = problems.filter(({ blocks, code }) => blocks || code === 'waiver-envelope-broken');
  return [...said, ...waiverProblems(waiverStatesIn(server, open), false, open.policy.waivers)];
};

/** What each waiver comes to, as far as that is known without the findings. */
export const waiverStatesIn = (server: Server, open: KnownBot): readonly WaiverState[] =>
  waive(open.bot, open.policy, server.context(open), []).states.map((state) => inVain(state, open));

/** How severe its finding is nobody looked up; but what somebody signed in vain excuses nothing that needs a signature. */
const inVain = (state: WaiverState, { policy }: KnownBot): WaiverState => {
  const { open } = state;
  const isInVain = open !== null && open !== 'unsigned' && policy.waivers.unsigned !== 'allow';
  return state.state === 'idle' && isInVain ? { ...state, state: open } : state;
};
