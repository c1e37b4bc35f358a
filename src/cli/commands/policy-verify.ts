import { resolve } from 'node:path';
import { Failure, problemText, readPolicyDocument } from '#core';
import { policyMachine, readPolicyText, systemPolicy, trustedText } from '#workspace';
import type { Command } from '../command.ts';
import { type Io, say } from '../io.ts';
import { messages } from '../messages/index.ts';
import type { Options } from '../options.ts';
import { publicKeyIn } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';

/** Says whether a signed policy is believed here, and what is in it. Exit: 0 it is, 1 it is not. */
export const policyVerify: Command = async ({ words, options, verb }, io) => {
  const path = resolve(io.cwd, words[0] ?? '');
  const read = await readPolicyText(path);
  if (!('text' in read)) throw new Failure('policy-not-readable', { path, cause: read.cause });
  const trusted = trustedText(read.text, await keysFor(options, io, verb), path);
  if ('refused' in trusted) {
    const { code, data } = trusted.refused;
    if (options.format === 'json') writerFor(options, io).told({ text: '', json: { believed: false, code } });
    say(io, problemText({ code, data }));
    return 1;
  }
  const { document, problems } = readPolicyDocument(trusted.text, path);
  const [first] = problems;
  if (document === null) {
    const { line = 1, column = 1, data } = first ?? {};
    throw new Failure('policy-invalid', { path, line, column, cause: data?.cause ?? null });
  }
  const { name, level, serial = null, expires = null } = document;
  writerFor(options, io).told({
    text: messages.verified(name, level, serial, expires),
    json: { believed: true, name, level, serial, expires },
  });
  return 0;
};

const keysFor = async ({ keyFiles: files }: Options, io: Io, verb: string): Promise<string> => {
  const keys = await Promise.all(files.map((file) => publicKeyIn(resolve(io.cwd, file))));
  if (keys.length > 0) return keys.join('\n');
  const named = (await systemPolicy(policyMachine(io.env, io.platform, io.home)))?.origin?.publicKey;
  if (named === undefined) throw new Failure('usage', { cause: messages.verifyNeedsKey, verb });
  return named;
};
