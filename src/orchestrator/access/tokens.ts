import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TokenRecords, TokenRow } from '../records/tokens.ts';
import type { Identity } from './identity.ts';

const SESSION_MS = 60 * 60 * 1000;
/** A session is written again at most this often. */
const RENEW_MS = 5 * 60 * 1000;
/** What a bot says while it ends is still heard. */
const AFTER_RUN_MS = 60 * 1000;

/** Opaque random tokens; the records know only their hashes. */
export interface Tokens {
  session(login: string): Promise<string>;
  task(run: { login: string; taskId: number; runId: string; attempt: number }): Promise<string>;
  runner(): Promise<string>;
  identify(token: string): Promise<Identity | null>;
  runEnded(runId: string): Promise<void>;
}

/** Tokens kept in the records; `now` in milliseconds. */
export const createTokens = (records: TokenRecords, now: () => number): Tokens => {
  const issue = async (row: Omit<TokenRow, 'hash'>): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    await records.add({ ...row, hash: hashOf(token) });
    return token;
  };
  const noRun = { taskId: null, runId: null, attempt: null };
  return {
    session: async (login) => {
      await records.removeExpired(now());
      return issue({ kind: 'session', login, ...noRun, expires: now() + SESSION_MS });
    },
    task: (run) => issue({ kind: 'task', ...run, expires: null }),
    runner: async () => {
      await records.removeRunners();
      return issue({ kind: 'runner', login: 'runner', ...noRun, expires: null });
    },
    identify: async (token) => {
      const row = await records.find(hashOf(token));
      if (!row || (row.expires !== null && row.expires < now())) return null;
      if (row.kind === 'session' && row.expires !== null && row.expires - now() < SESSION_MS - RENEW_MS) {
        await records.extend(row.hash, now() + SESSION_MS);
      }
      return identityOf(row);
    },
    runEnded: async (runId) => {
      await records.endRun(runId, now() + AFTER_RUN_MS);
    },
  };
};

const identityOf = ({ kind, login, taskId, runId, attempt }: TokenRow): Identity | null => {
  if (kind !== 'task') return { kind, login };
  if (taskId === null || runId === null || attempt === null) return null;
  return { kind, login, taskId, runId, attempt };
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Equality that takes as long for a near miss as for a wild guess. */
export const sameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest());
