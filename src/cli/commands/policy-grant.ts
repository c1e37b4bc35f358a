import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ApprovalRequest, Failure, grantApproval, readApprovalRequest } from '#core';
import { writeFileAtomic } from '#workspace';
import type { Command } from '../command.ts';
import { today } from '../io.ts';
import { messages } from '../messages/index.ts';
import { writerFor } from '../writers/index.ts';

/** An approval ends some day even if nobody says when: then somebody looks again. */
const DAYS = 90;
const LIMIT = 1024 * 1024;

/** Turns a request into an approval with a last day, in the policy file. Whoever may write that file decides. */
export const policyGrant: Command = async ({ words, options, verb }, io) => {
  const request = await requestIn(resolve(io.cwd, words[0] ?? ''));
  const expires = options.expires ?? dayAfter(today(io), DAYS);
  if (expires < today(io)) throw new Failure('usage', { cause: messages.expiresInThePast(expires), verb });
  const policy = resolve(io.cwd, options.policy ?? 'botyard.policy.yaml');
  const change = await grantIn(policy, request, expires);
  writerFor(options, io).granted({ change, distribution: request.distribution, bot: request.bot, expires, policy });
  return 0;
};

const requestIn = async (path: string): Promise<ApprovalRequest> => {
  const read = readApprovalRequest(await textOf(path, 'request-invalid'));
  if ('cause' in read) throw new Failure('request-invalid', { path, cause: read.cause });
  return read.request;
};

const grantIn = async (
  path: string,
  { distribution }: ApprovalRequest,
  expires: string,
): Promise<'granted' | 'extended' | 'already'> => {
  const grant = grantApproval(await textOf(path, 'policy-not-readable'), path, { distribution, expires });
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
      throw new Failure('grant-refused', { path, distribution, why: grant.why });
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
