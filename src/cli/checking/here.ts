import { createPart, fileSeconds } from './part.ts';
import type { Crew } from './pool.ts';

/** The crew of a small bot: this thread. Starting others would take longer than the check. */
export const hereCrew = (seconds = fileSeconds): Crew => {
  const part = createPart({ keep: true, seconds });
  return {
    hashes: async (sources) => part.hashes(sources),
    judge: async (frame, sources, added) => {
      part.frame(frame);
      return part.judge(sources, added);
    },
    end: async () => undefined,
  };
};
