import { type AskedVersion, Failure, isAdvisoryId, type OsvName, type OsvServer, readOsvAnswer } from '#core';
import { ask, type Sending } from './send.ts';

export interface OsvOptions extends Partial<Omit<Sending, 'fetch' | 'signal'>> {
  /** Address of the server, without `/v1`. */
  readonly url: string;
  readonly fetch: () => Promise<typeof fetch>;
}

/** As many as the protocol takes in one question. */
const mostQueries = 1000;
/** A server that always has another page has no end. */
const mostPages = 50;

interface Open {
  readonly asked: AskedVersion;
  readonly index: number;
  readonly token: string | null;
}

/** A server that speaks the OSV protocol: `/v1/querybatch`, paged, and `/v1/vulns/{id}`. */
export const osvServer = ({ url, fetch, ...o }: OsvOptions): OsvServer<AbortSignal> => {
  const sending = (signal?: AbortSignal): Sending => ({
    fetch,
    timeoutMs: o.timeoutMs ?? 10_000,
    retries: o.retries ?? 2,
    pause: o.pause ?? pauseFor,
    signal,
  });
  return {
    query: (asked, signal) => queryAll(url, asked, sending(signal)),
    record: (id, signal) => {
      if (!isAdvisoryId(id)) throw notOsv(url);
      return ask({ url: `${url}/v1/vulns/${encodeURIComponent(id)}` }, sending(signal));
    },
  };
};

const queryAll = async (
  url: string,
  asked: readonly AskedVersion[],
  sending: Sending,
): Promise<readonly (readonly OsvName[])[]> => {
  const found: OsvName[][] = asked.map(() => []);
  let open: readonly Open[] = asked.map((one, index) => ({ asked: one, index, token: null }));
  for (let pages = 0; open.length > 0; pages++) {
    if (pages >= mostPages) throw new Failure('download-failed', { source: new URL(url).origin, cause: 'too big' });
    const more: Open[] = [];
    for (let at = 0; at < open.length; at += mostQueries) {
      more.push(...(await queryPage(url, open.slice(at, at + mostQueries), found, sending)));
    }
    open = more;
  }
  return found;
};

/** One question about many; gives those of which there is another page. */
const queryPage = async (
  url: string,
  some: readonly Open[],
  found: OsvName[][],
  sending: Sending,
): Promise<readonly Open[]> => {
  const queries = some.map(({ asked: { name, version }, token }) => ({
    package: { name, ecosystem: 'PyPI' },
    version,
    ...(token === null ? {} : { page_token: token }),
  }));
  const pages = readOsvAnswer(await ask({ url: `${url}/v1/querybatch`, body: { queries } }, sending), some.length);
  if (pages === null) throw notOsv(url);
  const more: Open[] = [];
  for (const [i, { names, token }] of pages.entries()) {
    const one = some[i];
    if (one === undefined) continue;
    found[one.index]?.push(...names);
    if (token !== null) more.push({ ...one, token });
  }
  return more;
};

const notOsv = (url: string): Failure =>
  new Failure('download-failed', { source: new URL(url).origin, cause: 'not-osv' });

const pauseFor = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
  });
