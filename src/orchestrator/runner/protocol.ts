import * as z from 'zod/mini';
import { wire } from '#maestro';

/**
 * What a runner says to the server, under `/botyard/v1/runner`, with `Authorization: Bearer <runner token>`.
 * The embedded runner uses the very calls that a runner on another machine uses.
 *
 *   POST claim                               → 200 Claim, or 204 after `waitS` without work (long poll)
 *   GET  runs/{runId}/{attempt}/archive      → the zip's bytes
 *   POST runs/{runId}/{attempt}/beat         → 200 {}; every second; renews the lease of 30 s
 *   GET  runs/{runId}/{attempt}/commands?after=N → 200 {commands} (long poll, empty after 20 s)
 *   POST runs/{runId}/{attempt}/commands/{n}/ack → 200 {}
 *   POST runs/{runId}/{attempt}/console      → 200 {last}: the highest seq now kept; lines already known are skipped
 *   POST runs/{runId}/{attempt}/end          → 200 {}; idempotent
 *
 * 409 on any of them: this attempt is not the one in force any more (the lease ran out, another took over, cancelled and
 * ended): the runner kills what it holds and forgets it.
 */
export const RUNNER = `${wire.OWN}/runner`;
export const LEASE_S = 30;
export const BEAT_S = 1;

/** A run this runner still holds from before (its supervisors outlive the server). */
export const held = z.object({ runId: z.string(), attempt: z.int() });

export const claimRequest = z.object({
  runner: z.string(),
  pool: z.string(),
  /** How many runs could be started now. */
  free: z.int().check(z.nonnegative()),
  holding: z.array(held),
  waitS: z.number().check(z.minimum(0), z.maximum(30)),
});

export const claim = z.object({
  runId: z.string(),
  attempt: z.int(),
  taskId: z.int(),
  botId: z.string(),
  version: z.string(),
  /** Sorted path + SHA-256 of each file; the runner verifies what it unpacked against it. */
  payloadDigest: z.string(),
  /** The four arguments of the bot: they reach `sys.argv`, never a command line. */
  server: z.string(),
  token: z.string(),
  organization: z.string(),
  /** Sequence number of the first console line of this attempt. */
  firstSeq: z.int(),
  timeoutS: z.number(),
  leaseS: z.number(),
});
export type Claim = z.infer<typeof claim>;

export const command = z.discriminatedUnion('kind', [
  /** Mask these values from now on. Acknowledged only when the supervisor has taken them in: the vault's answer waits for it. */
  z.object({ n: z.int(), kind: z.literal('mask'), values: z.array(z.string()) }),
  z.object({ n: z.int(), kind: z.literal('cancel') }),
]);
export type RunnerCommand = z.infer<typeof command>;
export const commandsAnswer = z.object({ commands: z.array(command) });

export const consoleRequest = z.object({ lines: z.array(wire.consoleLine) });
export const consoleAnswer = z.object({ last: z.int() });

/** How a run ended, as the runner saw it. Whether the task is a success is the server's to say. */
export const runEnd = z.object({
  kind: z.enum(['exited', 'cancelled', 'timeout', 'lost', 'not-started']),
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.string()),
  /** The last traceback's final line, or why the run could not start (pip's own words); masked. */
  message: z.nullable(z.string()),
  /** The whole last traceback, masked; null when none was printed. */
  traceback: z.nullable(z.string()),
  lastSeq: z.int(),
});
export type RunEnd = z.infer<typeof runEnd>;
