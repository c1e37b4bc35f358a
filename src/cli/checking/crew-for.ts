import { cacheEntry } from '#workspace';
import { hereCrew } from './here.ts';
import { type Crew, threadCrew } from './pool.ts';

/** Beyond this the work is shared out. */
export const manyFiles = 1_000;

/** The program of a thread, and where what it has compiled is kept for the next check. */
export interface ThreadProgram {
  readonly file: string;
  /** Which build it is; null: nothing is kept. */
  build(): Promise<string | null>;
  /** A folder; null: nothing is kept. */
  readonly compiled: string | null;
}

/** Who judges so many files. Threads started before the listing only took time from it. */
export const crewFor = async (files: number, { file, compiled, ...program }: ThreadProgram): Promise<Crew> => {
  if (files <= manyFiles) return hereCrew();
  const build = compiled === null ? null : await program.build();
  if (compiled === null || build === null) return threadCrew(file, files);
  // What another engine has compiled, this one does not accept.
  const key = JSON.stringify([build, process.versions.v8, process.arch]);
  return threadCrew(file, files, { keeps: cacheEntry(compiled, key) });
};
