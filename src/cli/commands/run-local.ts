import { relative } from 'node:path';
import { Failure } from '#core';
import { runLocal } from '#orchestrator/runner';
import { botFolderFor } from '../bots.ts';
import type { Command, Invocation } from '../command.ts';
import type { Io } from '../io.ts';
import { interpreter } from '../on-path.ts';
import { writerFor } from '../writers/index.ts';
import type { LocalEnd } from '../writers/writer.ts';

/** `run --local`: the folder as it is, in its environment, under a supervisor; no orchestrator, no deploy. */
export const runLocally: Command = async (invocation, io) => {
  refuseOrchestratorOptions(invocation);
  const { words, options, verb } = invocation;
  const folder = await botFolderFor(words[0], io, verb);
  const writer = writerFor(options, io);
  writer.startedLocally(relative(io.cwd, folder) || '.');
  const python = options.python === undefined ? undefined : await interpreter(options.python, io);
  let end: LocalEnd | null = null;
  for await (const event of runLocal({ folder, python, signal: io.signal })) {
    if (event.kind === 'line') writer.line(event.line);
    else end = endOf(event.end, io);
  }
  if (end === null) return 2;
  writer.endedLocally(end);
  return end.finishStatus === 'SUCCESS' ? 0 : 1;
};

/** An option that would silently do nothing is wrong use. */
const refuseOrchestratorOptions = ({ options, verb }: Invocation): void => {
  const { automation, target, data, detach, parameters } = options;
  if (automation ?? target ?? data ?? (detach || Object.keys(parameters).length > 0 || undefined)) {
    const cause = '--local runs without an orchestrator: no automation, parameters, target, data folder or --detach.';
    throw new Failure('usage', { cause, verb });
  }
};

/** Offline a bot cannot report how it ended: its exit code says it. */
const endOf = (
  { kind, exitCode, message }: { kind: string; exitCode: number | null; message: string | null },
  io: Io,
): LocalEnd => {
  if (kind === 'cancelled' || io.signal.aborted) return { finishStatus: 'CANCELED', message };
  return { finishStatus: kind === 'exited' && exitCode === 0 ? 'SUCCESS' : 'FAILED', message };
};
