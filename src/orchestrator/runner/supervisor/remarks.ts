import type { RunEnd } from '../protocol.ts';
import type { Job } from './job.ts';

/** Why the supervisor ends a bot: cancelled; too long; nobody asks for it; told to end itself; its console cannot be kept. */
export type Ending = 'cancelled' | 'timeout' | 'unasked' | 'told' | 'unkept';

/** What the server is told of it. */
export const kindOf = (ending: Ending): RunEnd['kind'] =>
  ending === 'cancelled' || ending === 'timeout' ? ending : 'lost';

/** What the console says last, when it was not the bot that chose to end. */
export const remarkOn = (ending: Ending, job: Job): string => {
  switch (ending) {
    case 'cancelled':
      return 'Cancelled: the bot and all it started were ended.';
    case 'timeout':
      return `Ended: the time limit of ${job.timeoutS} s was reached.`;
    default:
      return `Ended: ${causeOf(ending, job)}.`;
  }
};

/** The cause of a run that was lost; null of any other, of which the bot's own last words say more. */
export const lostBecause = (ending: Ending | null, job: Job): string | null =>
  ending === 'unasked' || ending === 'told' || ending === 'unkept' ? causeOf(ending, job) : null;

const causeOf = (ending: 'unasked' | 'told' | 'unkept', job: Job): string => {
  switch (ending) {
    case 'unasked':
      return `no runner asked for this run for ${job.leaseS} s`;
    case 'told':
      return 'the supervisor of this run was told to end';
    case 'unkept':
      return 'its console could not be kept; is the disk full?';
  }
};
