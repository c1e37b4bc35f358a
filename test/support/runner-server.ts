import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { zipSync } from 'fflate';
import type { ConsoleLine } from '#maestro';
import type { Claim, RunEnd, RunnerCommand } from '#orchestrator/runner';
import { payloadDigest, readArchive } from '#workspace';

/** What the server has of one run. */
export interface ServedRun {
  readonly claim: Claim;
  readonly archive: Uint8Array;
  lines: ConsoleLine[];
  beats: number;
  commands: RunnerCommand[];
  acknowledged: number[];
  ends: RunEnd[];
  stale: boolean;
}

/** The server's side of the runner protocol in memory, over a real socket. */
export interface RunnerServerDouble {
  readonly url: string;
  readonly token: string;
  offer(files: Record<string, string>, change?: Partial<Claim>): ServedRun;
  command(run: ServedRun, command: RunnerCommand): void;
  /** While down, every connection is cut. */
  setDown(down: boolean): void;
  close(): Promise<void>;
}

const POLL_MS = 20;

type Answer = [status: number, body?: unknown];

const wait = async <T>(find: () => T | undefined, gone: () => boolean, ms: number): Promise<T | undefined> => {
  for (const end = performance.now() + ms; performance.now() < end && !gone(); ) {
    const found = find();
    if (found !== undefined) return found;
    await pause(POLL_MS);
  }
  return undefined;
};

const handlers: Record<string, (run: ServedRun, body: unknown, rest: string) => Answer | Promise<Answer>> = {
  beat: (run) => {
    run.beats += 1;
    return [200, {}];
  },
  console: (run, body) => {
    const last = run.lines.at(-1)?.seq ?? run.claim.firstSeq - 1;
    run.lines.push(...(body as { lines: ConsoleLine[] }).lines.filter(({ seq }) => seq > last));
    return [200, { last: run.lines.at(-1)?.seq ?? last }];
  },
  end: (run, body) => {
    run.ends.push(body as RunEnd);
    return [200, {}];
  },
  commands: async (run, _body, rest) => {
    const ack = /^\/(\d+)\/ack$/.exec(rest)?.[1];
    if (ack !== undefined) {
      run.acknowledged.push(Number(ack));
      return [200, {}];
    }
    const after = Number(/after=(\d+)/.exec(rest)?.[1]);
    const wanted = () => run.commands.filter(({ n }) => n > after && !run.acknowledged.includes(n));
    await wait(
      () => (wanted().length > 0 ? true : undefined),
      () => run.stale || run.ends.length > 0,
      5000,
    );
    return [200, { commands: wanted() }];
  },
};

export const startRunnerServer = async (): Promise<RunnerServerDouble> => {
  const token = 'runner-token-0123456789';
  const runs = new Map<string, ServedRun>();
  const queued: ServedRun[] = [];
  const state = { down: false, closed: false };

  const claim = async (gone: () => boolean): Promise<Answer> => {
    const run = await wait(
      () => queued.shift(),
      () => gone() || state.closed || state.down,
      5000,
    );
    return run ? [200, run.claim] : [204];
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : undefined;
    const path = (request.url ?? '').replace('/botyard/v1/runner/', '');
    const [, runId, , verb = '', rest = ''] = /^runs\/([^/]+)\/(\d+)\/(\w+)(.*)$/.exec(path) ?? [];
    const run = runs.get(runId ?? '');
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
    if (run?.stale) return void response.writeHead(409).end('{"message":"stale"}');
    if (run && verb === 'archive') return void response.writeHead(200).end(run.archive);
    const [status, json] =
      path === 'claim'
        ? await claim(() => request.socket.destroyed)
        : run
          ? ((await handlers[verb]?.(run, body, rest)) ?? [404])
          : [404];
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(json === undefined ? undefined : JSON.stringify(json));
  };

  const server = createServer((request, response) => {
    if (state.down) request.socket.destroy();
    else answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    token,
    offer: (files, change = {}) => {
      const archive = zipSync(
        Object.fromEntries(Object.entries(files).map(([name, source]) => [name, Buffer.from(source)])),
      );
      const runId = `run-${runs.size + 1}`;
      const made: Claim = {
        ...{
          runId,
          attempt: 1,
          taskId: 7,
          botId: 'my-bot',
          version: '1.0',
          payloadDigest: payloadDigest(readArchive(archive)),
        },
        ...{
          server: url,
          token: `task-token-${runId}`,
          organization: 'org',
          firstSeq: 1,
          timeoutS: 0,
          leaseS: 30,
          ...change,
        },
      };
      const run: ServedRun = {
        claim: made,
        archive,
        lines: [],
        beats: 0,
        commands: [],
        acknowledged: [],
        ends: [],
        stale: false,
      };
      runs.set(runId, run);
      queued.push(run);
      return run;
    },
    command: (run, command) => void run.commands.push(command),
    setDown: (down) => {
      state.down = down;
      if (down) server.closeAllConnections();
    },
    close: async () => {
      state.closed = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
