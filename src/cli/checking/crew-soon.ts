import { hereCrew } from './here.ts';
import { type Crew, threadCrew } from './pool.ts';

/** Beyond this the work is shared out. */
export const manyFiles = 1_000;

export interface CrewSoon {
  /** Who judges so many files. */
  crewFor(files: number): Crew;
  end(): Promise<void>;
}

/** A crew that is chosen when the files are listed: threads started before that only took time from the listing. */
export const crewSoon = (program: string): CrewSoon => {
  let threads: Crew | null = null;
  return {
    crewFor: (files) => {
      if (files <= manyFiles) return hereCrew();
      threads ??= threadCrew(program);
      return threads;
    },
    end: async () => {
      await threads?.end();
    },
  };
};
