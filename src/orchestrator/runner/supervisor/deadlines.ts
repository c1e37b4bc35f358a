export interface Deadlines {
  /** A runner has been heard: the lease begins anew. */
  renew(): void;
  stop(): void;
}

/**
 * The two clocks of a run. The lease: a bot that no runner asks for any more ends, for another may be running in its
 * place. The time limit: 0 means none.
 */
export const startDeadlines = (
  { leaseS, timeoutS }: { readonly leaseS: number; readonly timeoutS: number },
  over: (why: 'lost' | 'timeout') => void,
): Deadlines => {
  const lease = setTimeout(() => over('lost'), leaseS * 1000);
  // setTimeout counts in 32 bits of milliseconds: beyond that there is no limit worth keeping.
  const limited = timeoutS > 0 && timeoutS < 2_000_000;
  const limit = limited ? setTimeout(() => over('timeout'), timeoutS * 1000) : undefined;
  return {
    renew: () => lease.refresh(),
    stop: () => {
      clearTimeout(lease);
      clearTimeout(limit);
    },
  };
};
