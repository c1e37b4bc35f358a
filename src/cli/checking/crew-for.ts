import { hereCrew } from './here.ts';
import { type Crew, threadCrew } from './pool.ts';

/** Beyond this the work is shared out. */
export const manyFiles = 1_000;

/** Who judges so many files; `program` is that of a thread. Threads started before the listing only took time from it. */
export const crewFor = (files: number, program: string): Crew =>
  files > manyFiles ? threadCrew(program, files) : hereCrew();
