import { isFailure } from '#core';

/** A failure that may be gone at the next try: the server is away, slow, starting or overloaded. */
export const isTransient = (error: unknown): boolean => {
  if (isFailure(error, 'server-unreachable') || isFailure(error, 'server-timeout')) return true;
  if (!isFailure(error, 'server-refused')) return false;
  const status = Number(error.data.status);
  return status >= 500 || status === 429 || status === 408;
};

const FIRST_MS = 250;
const LONGEST_MS = 5_000;

/** How long to wait before try `n` (from 1): doubling, bounded. */
export const backOffMs = (n: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(n - 1, 10));
