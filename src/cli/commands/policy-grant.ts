import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type ApprovalRequest,
  type DistributionRequest,
  type EntryRequest,
  Failure,
  type Grant,
  grantApproval,
  grantEntry,
  readApprovalRequest,
} from '#core';
import { writeFileAtomic } from '#workspace';
import type { Command } from '../command.ts';
import { type Io, today } from '../io.ts';
import { messages } from '../messages/index.ts';
import type { Options } from '../options.ts';
import { writerFor } from '../writers/index.ts';

/** An approval ends some day even if nobody says when: then somebody looks again. */
const DAYS = 90;
const LIMIT = 1024 * 1024;

/** Turns a request into an approval in the policy file; of a distribution with a last day. Whoever may write it decides. */
export const policyGrant: Command = async ({ words, options, verb }, io) => {
  const request = await requestIn(resolve(io.cwd, words[0] ?? ''));
  const policy = resolve(io.cwd, options.policy ?? 'botyard.policy.yaml');
  const writer = writerFor(options, io);
  if ('list' in request) {
    const { list, entry, bot } = request;
    if (options.expires !== undefined) throw new Failure('usage', { cause: messages.noDaysInList(list), verb });
    writer.granted({ change: await entryIn(policy, request), list, entry, bot, expires: null, policy });
  } else {
    const { distribution, bot } = request;
    const expires = lastDay(options, io, verb);
    const change = await distributionIn(policy, request, expires);
    writer.granted({ change, distribution, bot, expires, policy });
  }
  return 0;
};

const lastDay = ({ expires = '' }: Options, io: Io, verb: string): string => {
  const day = expires || dayAfter(today(io), DAYS);
  if (day < today(io)) throw new Failure('usage', { cause: messages.expiresInThePast(day), verb });
  return day;
};

const requestIn = async (path: string): Promise<ApprovalRequest> => {
  const read = readApprovalRequest(await textOf(path, 'request-invalid'));
  if ('cause' in read) throw new Failure('request-invalid', { path, cause: read.cause });
  return read.request;
};

type Change = 'granted' | 'extended' | 'already';

const distributionIn = async (path: string, { distribution }: DistributionRequest, expires: string): Promise<Change> =>
  written(path, grantApproval(await textOf(path, 'policy-not-readable'), path, { distribution, expires }), {
    distribution,
  });

const entryIn = async (path: string, { list, entry }: EntryRequest): Promise<Change> =>
  written(path, grantEntry(await textOf(path, 'policy-not-readable'), path, { list, entry }), {
    distribution: entry,
    list,
  });

const written = async (
  path: string,
  grant: Grant,
  what: { readonly distribution: string; readonly list?: string },
): Promise<Change> => {
  switch (grant.kind) {
    case 'invalid': {
      const [first] = grant.problems;
      throw new Failure('policy-invalid', {
        path,
        line: first?.line ?? 1,
        column: first?.column ?? 1,
        cause: first?.data.cause ?? null,
      });
    }
    case 'refused':
      throw new Failure('grant-refused', { path, ...what, why: grant.why });
    case 'already':
      return 'already';
    default:
      await writeFileAtomic(path, grant.text, (await stat(path)).mode & 0o777);
      return grant.kind;
  }
};

const textOf = async (path: string, code: 'request-invalid' | 'policy-not-readable'): Promise<string> => {
  try {
    const { size } = await stat(path);
    if (size > LIMIT) throw new Failure(code, { path, cause: 'too big' });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(code, { path, cause: (error as NodeJS.ErrnoException).code ?? 'not readable' });
  }
};

/** ISO dates have no time zone: counted where every day has 24 hours. */
const dayAfter = (date: string, days: number): string => {
  const then = new Date(`${date}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
};
