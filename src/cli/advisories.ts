import { type AdvisoryMachine, advisoryCache } from '#workspace';
import type { Io } from './io.ts';

/** What this machine keeps of advisories; nothing is fetched. */
export const keptAdvisories = (io: Io): AdvisoryMachine => ({
  cache: advisoryCache(io.env, io.platform, io.home),
  now: io.now(),
});

/** A check does not wait longer for a server: what was fetched before counts on, until it is too old. */
const patience = { timeoutMs: 5_000, retries: 1, allMs: 20_000 };

/** The same, renewed first where the policy names a server. What fetches is loaded only then. */
export const freshAdvisories = (io: Io, wish: { readonly anew?: boolean } = {}): AdvisoryMachine => ({
  ...keptAdvisories(io),
  ...wish,
  signal: AbortSignal.any([io.signal, AbortSignal.timeout(patience.allMs)]),
  server: async (url) => {
    const { createFetch, osvServer } = await import('#http');
    const way = createFetch(io.env);
    return osvServer({ url, fetch: () => way, timeoutMs: patience.timeoutMs, retries: patience.retries });
  },
});
