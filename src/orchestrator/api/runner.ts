import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import {
  type Claim,
  claimRequest,
  type commandsAnswer,
  type consoleAnswer,
  consoleRequest,
  runEnd,
} from '../runner/protocol.ts';
import { endOf } from '../tasks/outcome.ts';
import { claimWork } from './claim.ts';
import { authenticated } from './guard.ts';
import { bodyOf, idOf } from './input.ts';
import { type Api, type ApiEnv, api, type Services } from './services.ts';

const COMMANDS_WAIT_MS = 20_000;
const CONSOLE_LIMIT = 64 * 1024 * 1024;

/** The server's side of the runner protocol. Every call of a run renews its lease; a stale attempt gets 409. */
export const runnerRoutes = (services: Services): Api => {
  const { tokens, repositories, files, spools, queue, tasks, commands, log } = services;
  return api()
    .use('*', authenticated(tokens, 'runner'))
    .post('/claim', async (c) => {
      const request = await bodyOf(c, claimRequest);
      const claim: Claim | null = await claimWork(services, request, goneOf(c, services, request.waitS * 1000));
      return claim ? c.json(claim) : c.body(null, 204);
    })
    .get('/runs/:runId/:attempt/archive', async (c) => {
      const { runId } = await inForce(c, services);
      const archive = (await repositories.tasks.findByRun(runId))?.archive;
      const found = archive ? await files.stream('archives', archive) : null;
      if (!found) throw new Refusal(404, `The archive of run ${runId} is not there.`);
      c.header('Content-Type', 'application/zip');
      c.header('Content-Length', String(found.size));
      return c.body(Readable.toWeb(found.stream) as ReadableStream);
    })
    .post('/runs/:runId/:attempt/beat', async (c) => {
      await inForce(c, services);
      return c.json({});
    })
    .get('/runs/:runId/:attempt/commands', async (c) => c.json(await commandsFor(c, services)))
    .post('/runs/:runId/:attempt/commands/:n/ack', async (c) => {
      const { runId, attempt } = await inForce(c, services);
      commands.acknowledge(runId, attempt, idOf(c.req.param('n')));
      return c.json({});
    })
    .post('/runs/:runId/:attempt/console', async (c) => {
      const { lines } = await bodyOf(c, consoleRequest, CONSOLE_LIMIT);
      const { runId } = await inForce(c, services);
      const task = await repositories.tasks.findByRun(runId);
      if (!task) throw stale(runId);
      const answer: z.infer<typeof consoleAnswer> = { last: await spools.of(task.id).append(lines) };
      return c.json(answer);
    })
    .post('/runs/:runId/:attempt/end', async (c) => {
      const { runId, attempt } = runOf(c);
      const end = await bodyOf(c, runEnd);
      if (!(await queue.runner.end(runId, attempt, endOf(end)))) throw stale(runId);
      // Answered when the task shows it, not before.
      await tasks.settle(runId);
      log('run-ended', { run: runId, attempt, kind: end.kind, exitCode: end.exitCode });
      return c.json({});
    });
};

interface RunRef {
  readonly runId: string;
  readonly attempt: number;
}

const runOf = (c: Context<ApiEnv>): RunRef => ({
  runId: c.req.param('runId') ?? '',
  attempt: idOf(c.req.param('attempt')),
});

/** Renews the lease, or tells the runner that this attempt is not its own any more. */
const inForce = async (c: Context<ApiEnv>, { queue }: Services): Promise<RunRef & { cancel: boolean }> => {
  const run = runOf(c);
  const answer = await queue.runner.renew(run.runId, run.attempt);
  if (answer === 'stale') throw stale(run.runId);
  return { ...run, cancel: answer === 'cancel' };
};

const stale = (runId: string): Refusal => new Refusal(409, `This attempt of run ${runId} is not in force.`);

const commandsFor = async (c: Context<ApiEnv>, services: Services): Promise<z.infer<typeof commandsAnswer>> => {
  const { queue, commands } = services;
  const after = idOf(c.req.query('after') ?? 0);
  const gone = goneOf(c, services, COMMANDS_WAIT_MS);
  for (;;) {
    const marks = [commands.bell.mark(), queue.runner.bell.mark()] as const;
    const { runId, attempt, cancel } = await inForce(c, services);
    if (cancel) commands.cancel(runId, attempt);
    const wanted = commands.pending(runId, attempt, after);
    if (wanted.length > 0 || gone.aborted) return { commands: [...wanted] };
    await either(commands.bell.wait.bind(null, marks[0]), queue.runner.bell.wait.bind(null, marks[1]), gone);
  }
};

type Wait = (signal: AbortSignal) => Promise<void>;

const either = async (one: Wait, other: Wait, gone: AbortSignal): Promise<void> => {
  const first = new AbortController();
  const signal = AbortSignal.any([gone, first.signal]);
  await Promise.race([one(signal), other(signal)]);
  first.abort();
};

/** Ends a long poll: its time is up, its caller has gone, or the server stops. */
const goneOf = (c: Context<ApiEnv>, { stopping }: Services, ms: number): AbortSignal =>
  AbortSignal.any([stopping, c.req.raw.signal, AbortSignal.timeout(ms)]);
