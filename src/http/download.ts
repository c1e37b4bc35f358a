import { fetchCause } from './cause.ts';

export interface DownloadOptions {
  readonly fetch: typeof fetch;
  readonly url: string;
  /** What the last answer was known by: the server may then say that nothing is new. */
  readonly etag: string | null;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export type Downloaded =
  | { readonly kind: 'document'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'unreachable'; readonly cause: string; readonly what: 'network' };

/** Fetches one text document. What keeps it from coming is a value, as whoever asks knows what holds meanwhile. */
export const download = async (o: DownloadOptions): Promise<Downloaded> => {
  const deadline = AbortSignal.timeout(o.timeoutMs);
  const signal = o.signal ? AbortSignal.any([o.signal, deadline]) : deadline;
  try {
    const headers = o.etag === null ? {} : { 'If-None-Match': o.etag };
    const answer = await o.fetch(o.url, { headers, signal, redirect: 'follow' });
    const isSame = answer.status === 304 && o.etag !== null;
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return isSame ? { kind: 'same' } : unreachable(`HTTP ${answer.status}`);
    }
    if (o.url.startsWith('https:') && answer.url !== '' && !answer.url.startsWith('https:')) {
      await answer.body?.cancel();
      return unreachable('it leads away from https');
    }
    const text = await textOf(answer, o.limit);
    return text === null ? unreachable('too big') : { kind: 'document', text, etag: answer.headers.get('etag') };
  } catch (error) {
    return unreachable(fetchCause(error));
  }
};

const unreachable = (cause: string): Downloaded => ({ kind: 'unreachable', cause, what: 'network' });

/** Null as soon as it is more than the limit, whatever its length was said to be. */
export const textOf = async (answer: Response, limit: number): Promise<string | null> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  // A reader rather than `for await`: the fetch of an editor need not have iterable streams.
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
};
