import type { PolicyOrigin } from '#core';
import { download } from '#http';
import {
  type Arrival,
  acceptPolicy,
  fetchedPolicy,
  fetchRecord,
  type PolicyMachine,
  type Refreshed,
  readPolicyText,
  systemPolicy,
} from '#workspace';

export interface RefreshOptions {
  readonly machine: PolicyMachine;
  /** The source that a machine-scoped setting or the caller names; the system's file goes before it. */
  readonly origin?: PolicyOrigin | undefined;
  /** Made only when there is something to fetch. */
  readonly fetch: () => Promise<typeof fetch>;
  readonly now: Date;
  readonly timeoutMs: number;
  /** Asks also when it was asked a moment ago. */
  readonly always?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** `none`: nobody names a source. `recent`: it was asked so lately that it is not asked again. */
export type PolicyRefresh = {
  readonly origin: PolicyOrigin;
  readonly outcome: Refreshed | { readonly kind: 'recent' };
};

const freshMs = 10 * 60_000;
const retryMs = 60_000;
const limit = 2 * 1024 * 1024;

/**
 * Fetches the organisation's policy from where this machine names it. Null when it names no source. What was known holds
 * on whatever comes: an answer that is refused, or none, is remembered with its reason and shown with the policy's age.
 */
export const refreshPolicy = async (o: RefreshOptions): Promise<PolicyRefresh | null> => {
  const origin = (await systemPolicy(o.machine))?.origin ?? o.origin;
  if (!origin) return null;
  const record = await fetchRecord(o.machine, origin.source);
  const kept = await fetchedPolicy(o.machine, origin);
  const isSound = kept.document !== null;
  if (!o.always && isSound && record !== null) {
    const age = o.now.getTime() - Date.parse(record.tried);
    if (age >= 0 && age < (record.failure === null ? freshMs : retryMs)) return { origin, outcome: { kind: 'recent' } };
  }
  const etag = isSound && record?.failure === null ? record.etag : null;
  const arrival = await arrivalFrom(origin, etag, o);
  return { origin, outcome: await acceptPolicy(o.machine, origin, arrival, o.now) };
};

const arrivalFrom = async ({ source }: PolicyOrigin, etag: string | null, o: RefreshOptions): Promise<Arrival> => {
  const { timeoutMs, signal } = o;
  if (/^https:/i.test(source)) return download({ fetch: await o.fetch(), url: source, etag, limit, timeoutMs, signal });
  // A share that has gone may let a reader wait for minutes.
  const read = await Promise.race([readPolicyText(source), after(timeoutMs)]);
  if (read === null) return { kind: 'unreachable', cause: 'ETIMEDOUT', what: 'file' };
  return 'text' in read
    ? { kind: 'document', text: read.text, etag: null }
    : { kind: 'unreachable', cause: read.cause, what: 'file' };
};

const after = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    AbortSignal.timeout(ms).addEventListener('abort', () => resolve(null), { once: true });
  });
