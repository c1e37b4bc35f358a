import type { RunEnd } from '../protocol.ts';
import type { Job } from './job.ts';

/** What the console says last when it was not the bot that chose to end; nothing when it was. */
export const remarkOn = (kind: RunEnd['kind'], job: Job): string | null => {
  switch (kind) {
    case 'cancelled':
      return 'Cancelled: the bot and all it started were ended.';
    case 'timeout':
      return `Ended: the time limit of ${job.timeoutS} s was reached.`;
    case 'lost':
      return `Ended: no runner asked for this run for ${job.leaseS} s.`;
    default:
      return null;
  }
};
