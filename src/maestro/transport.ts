import { Failure } from '#core';
import { type Deadline, deadlineOf } from './deadline.ts';
import { networkCause } from './network-cause.ts';

/** One request as the transport sees it; what it means is the caller's. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below the server's address, percent-encoded, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds without an answer; the client's own when not given. */
  readonly timeoutMs?: number;
  /** Largest body taken in. */
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An answer whose body is still arriving. The caller must run `chunks` to its end, or call `close`. */
export interface Stream {
  readonly status: number;
  readonly type: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  close(): void;
}

export interface Transport {
  readonly server: string;
  exchange(call: Call): Promise<Answer>;
  /** `idleMs`: how long the stream may be silent. */
  stream(call: Call, idleMs: number): Promise<Stream>;
}

export interface TransportOptions {
  readonly server: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
}

/** No JSON answer of a Maestro server comes near this. */
const JSON_LIMIT = 64 * 1024 * 1024;

/** What a call is called in a failure: never its query, never a header. */
export const nameOf = (call: Pick<Call, 'method' | 'path'>): string =>
  `${call.method} ${call.path.split('?')[0] ?? ''}`;

/**
 * Sends one request and gives the answer whatever its status; only the network, the time and the caller make it throw.
 * Redirects are never followed: the session's headers would go where nobody said they may.
 */
export const createTransport = ({ server, fetch, timeoutMs }: TransportOptions): Transport => {
  const begin = (call: Call, deadline: Deadline): Promise<Response> =>
    fetch(`${server}${call.path}`, {
      method: call.method,
      headers: { ...call.headers },
      // A Uint8Array is a body; its type wants to know that the buffer behind is not shared, which nobody here does.
      body: (call.body as Uint8Array<ArrayBuffer> | string | undefined) ?? null,
      redirect: 'manual',
      signal: deadline.signal,
    });
  const msOf = (call: Call): number => call.timeoutMs ?? timeoutMs;

  const exchange = async (call: Call): Promise<Answer> => {
    const deadline = deadlineOf(msOf(call), call.signal);
    try {
      const response = await begin(call, deadline);
      const bytes = await readAll(bodyOf(response, deadline), call.limit ?? JSON_LIMIT, { server, call: nameOf(call) });
      return { status: response.status, type: typeOf(response), bytes };
    } catch (error) {
      throw failureOf(error, call, deadline, { server, ms: msOf(call) });
    } finally {
      deadline.end();
    }
  };

  const stream = async (call: Call, idleMs: number): Promise<Stream> => {
    const deadline = deadlineOf(msOf(call), call.signal);
    const fail = (ms: number) => (error: unknown) => {
      deadline.end();
      throw failureOf(error, call, deadline, { server, ms });
    };
    const response = await begin(call, deadline).catch(fail(msOf(call)));
    deadline.touch(idleMs);
    const chunks = endingWith(bodyOf(response, deadline, idleMs), deadline.end, fail(idleMs));
    const close = (): void => {
      deadline.end();
      void response.body?.cancel().catch(() => undefined);
    };
    return { status: response.status, type: typeOf(response), chunks, close };
  };
  return { server, exchange, stream };
};

const failureOf = (error: unknown, call: Call, deadline: Deadline, at: { server: string; ms: number }): Failure => {
  if (error instanceof Failure) return error;
  if (deadline.stopped() === 'cancelled') return new Failure('cancelled');
  const where = { server: at.server, call: nameOf(call) };
  if (deadline.stopped() === 'timeout') return new Failure('server-timeout', { ...where, seconds: at.ms / 1000 });
  return new Failure('server-unreachable', { ...where, cause: networkCause(error) });
};

const typeOf = (response: Response): string => response.headers.get('content-type') ?? '';

async function* bodyOf(response: Response, deadline: Deadline, ms?: number): AsyncIterable<Uint8Array> {
  if (!response.body) return;
  for await (const chunk of response.body) {
    deadline.touch(ms);
    yield chunk;
  }
}

async function* endingWith<T>(items: AsyncIterable<T>, end: () => void, fail: (error: unknown) => never) {
  try {
    yield* items;
  } catch (error) {
    fail(error);
  } finally {
    end();
  }
}

const readAll = async (
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  where: { server: string; call: string },
): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) throw new Failure('server-answer-invalid', { ...where, cause: `more than ${limit} bytes` });
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
};
