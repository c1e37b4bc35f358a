import { setFlagsFromString } from 'node:v8';

/** The engine whose measure the settings below were taken by; another may not know them, and would say so on stderr. */
const known = '13.6.';

/**
 * Each thread compiles the checker anew, beside the work and on the same processors: about a quarter of all processor time
 * went into that. With these, only loops get the costliest code, and less is copied into it from elsewhere; a check of
 * thousands of files takes about a tenth less.
 */
const settings = [
  '--invocation-count-for-turbofan=1000000',
  '--max-inlined-bytecode-size-cumulative=200',
  '--max-maglev-inlined-bytecode-size-cumulative=460',
  // There are as many threads as processors: one that gets help with its collecting takes it from another.
  '--no-parallel-scavenge',
  // What a compilation needed is given back at once: put off to a thread that does not get its turn, it is 25 MB.
  '--no-maglev-destroy-on-background',
];

/** Settles the engine on several threads that each work for a second or two: for a process that does little else. */
export const forShortWork = (engine: string = process.versions.v8): void => {
  if (engine.startsWith(known)) for (const setting of settings) setFlagsFromString(setting);
};
