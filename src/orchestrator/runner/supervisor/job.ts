import * as z from 'zod/mini';
import { runEnd } from '../protocol.ts';

/** What a supervisor is told over its stdin, and nowhere else: it holds secrets. */
export const job = z.object({
  /** Absolute. */
  entry: z.string(),
  python: z.string(),
  /** The bot's own arguments; they reach `sys.argv` through the starter. */
  args: z.array(z.string()),
  /** Masked from the first line on. */
  secrets: z.array(z.string()),
  firstSeq: z.int(),
  /** 0: no limit. */
  timeoutS: z.number(),
  leaseS: z.number(),
});
export type Job = z.infer<typeof job>;

/** `supervisor.json` in the run folder: how a runner that comes later finds a run that goes on. */
export const supervisorRecord = z.object({
  pid: z.int(),
  /** Also its process group. */
  bot: z.int(),
  control: z.string(),
  tmp: z.string(),
});
export type SupervisorRecord = z.infer<typeof supervisorRecord>;
export const SUPERVISOR_FILE = 'supervisor.json';

/** `exit.json`: written last and at once, so that it is there only when the spool is complete. */
export const exitRecord = runEnd;
export const EXIT_FILE = 'exit.json';

/** One line of JSON from a runner, answered by `{ok: id}`. */
export const controlRequest = z.discriminatedUnion('do', [
  z.object({ id: z.int(), do: z.literal('renew') }),
  z.object({ id: z.int(), do: z.literal('mask'), values: z.array(z.string()) }),
  z.object({ id: z.int(), do: z.literal('kill') }),
]);
export type ControlRequest = z.infer<typeof controlRequest>;

/** One line of JSON to a runner: an answer, or news (`lines`: the last sequence number; `exit`: `exit.json` is there). */
export const controlMessage = z.union([
  z.object({ ok: z.int() }),
  z.object({ lines: z.int() }),
  z.object({ exit: z.literal(true) }),
]);
export type ControlMessage = z.infer<typeof controlMessage>;
