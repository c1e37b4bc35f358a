import type * as z from 'zod/mini';
import type { ConsoleLine } from '#maestro';
import {
  type Claim,
  claim,
  type claimRequest,
  commandsAnswer,
  consoleAnswer,
  RUNNER,
  type RunEnd,
  type RunnerCommand,
} from '../protocol.ts';

/** This attempt is not the one in force any more (409), or the server will never take what we say about it. */
export class Superseded extends Error {}

/** One attempt of one run. */
export interface RunName {
  readonly runId: string;
  readonly attempt: number;
}

/** The server, as a runner speaks to it. Rejects with `Superseded`, or with anything else when it could not be reached. */
export interface RunnerServer {
  claim(request: z.infer<typeof claimRequest>, signal: AbortSignal): Promise<Claim | null>;
  archive(run: RunName, signal: AbortSignal): Promise<Uint8Array>;
  beat(run: RunName, signal: AbortSignal): Promise<void>;
  commands(run: RunName, after: number, signal: AbortSignal): Promise<readonly RunnerCommand[]>;
  acknowledge(run: RunName, n: number, signal: AbortSignal): Promise<void>;
  /** Gives the highest sequence number the server has now. */
  console(run: RunName, lines: readonly ConsoleLine[], signal: AbortSignal): Promise<number>;
  end(run: RunName, end: RunEnd, signal: AbortSignal): Promise<void>;
}

export interface ServerOptions {
  readonly server: string;
  readonly token: string;
  readonly fetch?: typeof globalThis.fetch;
}

const SHORT_MS = 10_000;
const LONG_POLL_MS = 45_000;
const TRANSFER_MS = 120_000;

/** Statuses that say "not now". */
const PASSING = new Set([408, 425, 429]);

const judge = (response: Response): Response => {
  if (response.ok) return response;
  const { status } = response;
  if (status >= 500 || PASSING.has(status) || status === 401) throw new Error(`the server answered ${status}`);
  throw new Superseded(`the server answered ${status}`);
};

/** The runner's calls over HTTP, as `protocol.ts` lists them. */
export const createRunnerServer = ({ server, token, fetch = globalThis.fetch }: ServerOptions): RunnerServer => {
  const base = `${server.replace(/\/+$/, '')}${RUNNER}`;

  const call = async (path: string, body: unknown, signal: AbortSignal, limitMs: number): Promise<Response> => {
    const response = await fetch(`${base}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    });
    return judge(response);
  };
  const of = ({ runId, attempt }: RunName, rest: string): string =>
    `runs/${encodeURIComponent(runId)}/${attempt}/${rest}`;
  const tell = async (path: string, body: unknown, signal: AbortSignal): Promise<void> => {
    await (await call(path, body, signal, SHORT_MS)).arrayBuffer();
  };

  return {
    claim: async (request, signal) => {
      const response = await call('claim', request, signal, LONG_POLL_MS);
      return response.status === 204 ? null : claim.parse(await response.json());
    },
    archive: async (run, signal) =>
      new Uint8Array(await (await call(of(run, 'archive'), undefined, signal, TRANSFER_MS)).arrayBuffer()),
    beat: (run, signal) => tell(of(run, 'beat'), {}, signal),
    commands: async (run, after, signal) => {
      const response = await call(of(run, `commands?after=${after}`), undefined, signal, LONG_POLL_MS);
      return commandsAnswer.parse(await response.json()).commands;
    },
    acknowledge: (run, n, signal) => tell(of(run, `commands/${n}/ack`), {}, signal),
    console: async (run, lines, signal) => {
      const response = await call(of(run, 'console'), { lines }, signal, TRANSFER_MS);
      return consoleAnswer.parse(await response.json()).last;
    },
    end: (run, end, signal) => tell(of(run, 'end'), end, signal),
  };
};
