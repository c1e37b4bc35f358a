import { hereCrew } from './here.ts';
import { type Crew, threadCrew } from './pool.ts';

/** Beyond this the work is shared out. */
export const manyFiles = 1_000;

/** What takes longer to list holds many files, or stands on a slow disk: either way the processors wait meanwhile. */
const longListing = 50;

export interface CrewSoon {
  /** Who judges so many files. */
  crewFor(files: number): Crew;
  end(): Promise<void>;
}

/** A crew that is chosen when the files are listed; threads are started before when that takes long. */
export const crewSoon = (program: string): CrewSoon => {
  let threads: Crew | null = null;
  const timer = setTimeout(() => {
    threads = threadCrew(program);
  }, longListing);
  return {
    crewFor: (files) => {
      clearTimeout(timer);
      if (files <= manyFiles) return hereCrew();
      threads ??= threadCrew(program);
      return threads;
    },
    end: async () => {
      clearTimeout(timer);
      await threads?.end();
    },
  };
};
