import * as z from 'zod/mini';
import { Failure } from '#core';
import { isOk } from './answers.ts';
import type { MaestroClient } from './client.ts';
import type { SignedIn } from './signed-in.ts';
import { sseEvents } from './sse.ts';
import { type Call, nameOf, type Stream } from './transport.ts';
import { type ConsoleLine, consoleLine, OWN } from './wire.ts';

/** Our server sends a comment every 15 s; three missed ones are a dead connection. */
export const CONSOLE_IDLE_MS = 45_000;

/**
 * The console of a task over one connection. Invariant: lines come with rising sequence numbers, all above `afterSeq`;
 * the iteration ends only after the server has said `end`, everything else throws.
 */
export const consoleCall = (
  to: SignedIn,
  isOurs: (signal?: AbortSignal) => Promise<boolean>,
  idleMs: number,
): MaestroClient['console'] =>
  async function* lines(taskId, afterSeq, signal, onOpen) {
    const call: Call = {
      method: 'GET',
      path: `${OWN}/tasks/${taskId}/console`,
      headers: { Accept: 'text/event-stream', ...(afterSeq > 0 ? { 'Last-Event-ID': String(afterSeq) } : {}) },
      signal,
    };
    const where = { server: to.server, call: nameOf(call) };
    const stream = await to.stream(call, idleMs);
    try {
      await mustBeConsole(stream, taskId, call, to, () => isOurs(signal));
      onOpen?.();
      let last = afterSeq;
      for await (const event of sseEvents(stream.chunks)) {
        if (event.event === 'end') return;
        const line = event.event === 'message' ? lineOf(event.data, where) : null;
        if (!line || line.seq <= last) continue;
        last = line.seq;
        yield line;
      }
      throw new Failure('server-unreachable', { ...where, cause: 'the connection ended early' });
    } catch (error) {
      if (error instanceof RangeError) throw new Failure('server-answer-invalid', { ...where, cause: error.message });
      throw error;
    } finally {
      stream.close();
    }
  };

const lineOf = (data: string, where: { server: string; call: string }): ConsoleLine => {
  const line = z.safeParse(consoleLine, parsed(data));
  if (line.success) return line.data;
  throw new Failure('server-answer-invalid', { ...where, cause: 'not a console line' });
};

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
};

const mustBeConsole = async (
  stream: Stream,
  taskId: number,
  call: Call,
  to: SignedIn,
  isOurs: () => Promise<boolean>,
): Promise<void> => {
  if (isOk(stream) && /^text\/event-stream\b/i.test(stream.type)) return;
  stream.close();
  const of = { task: taskId, server: to.server };
  if (stream.status === 404 && (await isOurs())) throw new Failure('task-unknown', of);
  if (stream.status === 404 || isOk(stream)) throw new Failure('console-not-available', of);
  throw to.refusal({ status: stream.status, type: '', bytes: new Uint8Array() }, call);
};
