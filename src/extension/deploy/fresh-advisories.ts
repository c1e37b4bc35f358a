import { homedir } from 'node:os';
import { osvServer } from '#http';
import { type AdvisoryMachine, advisoryCache } from '#workspace';

/** What this machine keeps of advisories, renewed over VS Code's own `fetch` where the policy names a server. */
export const freshAdvisories = (signal: AbortSignal): AdvisoryMachine => ({
  cache: advisoryCache(process.env, process.platform, homedir()),
  now: new Date(),
  signal,
  server: (url) => osvServer({ url, fetch: async () => globalThis.fetch }),
});
