import { setFlagsFromString } from 'node:v8';

/** The engine whose measure the settings below were taken by; another may not know them, and would say so on stderr. */
const known = '13.6.';

/**
 * Each thread compiles the checker anew, beside the work and on the same processors: a third of all time went into that.
 * Now only what runs very often gets the costliest code, and less is copied into it from elsewhere: a sixth less time.
 */
const settings = [
  '--invocation-count-for-turbofan=1000000',
  '--max-inlined-bytecode-size-cumulative=200',
  '--max-maglev-inlined-bytecode-size-cumulative=200',
];

/** Settles the engine on several threads that each work for a second or two: for a process that does little else. */
export const forShortWork = (engine: string = process.versions.v8): void => {
  if (engine.startsWith(known)) for (const setting of settings) setFlagsFromString(setting);
};
