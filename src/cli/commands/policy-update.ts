import { Failure, problemText } from '#core';
import type { Command } from '../command.ts';
import { messages } from '../messages/index.ts';
import { policyFrom, renew } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';

/** Fetches the organisation's policy now, from where this machine or `--policy` names it. */
export const policyUpdate: Command = async ({ options, verb }, io) => {
  const from = await policyFrom(options, io);
  const refreshed =
    from.organisationFile === undefined ? await renew(from, io, { timeoutMs: 30_000, always: true }) : null;
  if (refreshed === null) throw new Failure('usage', { cause: messages.noPolicySource, verb });
  const { outcome, origin } = refreshed;
  const { source } = origin;
  if (outcome.kind === 'unreachable') {
    throw new Failure('download-failed', { source, cause: outcome.cause, what: outcome.what });
  }
  if (outcome.kind === 'refused') throw new Failure('policy-refused', { said: problemText(outcome.refused) });
  const text =
    outcome.kind === 'new' ? messages.policyFetched(source, outcome.serial ?? 0) : messages.policySame(source);
  writerFor(options, io).told({ text, json: { source, changed: outcome.kind === 'new' } });
  return 0;
};
