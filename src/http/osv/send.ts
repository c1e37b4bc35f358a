import { Failure } from '#core';
import { fetchCause } from '../cause.ts';
import { textOf } from '../download.ts';

export interface Sending {
  /** Made when there is something to send. */
  readonly fetch: () => Promise<typeof fetch>;
  /** Of one request; the whole is bounded by the caller's signal. */
  readonly timeoutMs: number;
  /** How often more than once. */
  readonly retries: number;
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

export interface Call {
  readonly url: string;
  /** Given, it is posted as JSON. */
  readonly body?: unknown;
}

const limit = 64 * 1024 * 1024;
const longestPause = 5_000;

type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly cause: string; readonly again: boolean; readonly after: number | null };

/** One question with its JSON answer; what may pass by itself is asked again. Throws `Failure('download-failed')`. */
export const ask = async (call: Call, o: Sending): Promise<unknown> => {
  for (let attempt = 0; ; attempt++) {
    const answer = await once(call, o);
    if (answer.kind === 'value') return answer.value;
    if (!answer.again || attempt >= o.retries || o.signal?.aborted) {
      throw new Failure('download-failed', { source: new URL(call.url).origin, cause: answer.cause });
    }
    await o.pause(Math.min(answer.after ?? 500 * 2 ** attempt, longestPause), o.signal);
  }
};

const once = async ({ url, body }: Call, o: Sending): Promise<Answer> => {
  const deadline = AbortSignal.timeout(o.timeoutMs);
  const signal = o.signal ? AbortSignal.any([o.signal, deadline]) : deadline;
  try {
    const send = await o.fetch();
    // Where advisories come from is the policy's word: no server hands it on to another.
    const answer = await send(url, { ...requestOf(body), signal, redirect: 'error' });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      const again = answer.status === 429 || answer.status >= 500;
      return { kind: 'failed', cause: `HTTP ${answer.status}`, again, after: pauseOf(answer) };
    }
    const text = await textOf(answer, limit);
    return text === null ? failed('too big') : { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return failed('not-osv');
    return { kind: 'failed', cause: fetchCause(error), again: true, after: null };
  }
};

const failed = (cause: string): Answer => ({ kind: 'failed', cause, again: false, after: null });

const requestOf = (body: unknown): RequestInit =>
  body === undefined
    ? { headers: { Accept: 'application/json' } }
    : {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      };

const pauseOf = (answer: Response): number | null => {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};
