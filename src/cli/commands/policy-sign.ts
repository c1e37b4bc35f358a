import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Failure, type PolicyDocument, readPolicyDocument } from '#core';
import { readEnvelope, readPrivateKey, readPublicKeys, type SigningKey, sign } from '#signing';
import { policyPayloadType, readPolicyText, readPrivateFile, writeFileAtomic } from '#workspace';
import type { Command } from '../command.ts';
import { say } from '../io.ts';
import { messages } from '../messages/index.ts';
import { writerFor } from '../writers/index.ts';

/** Puts a policy into a signed envelope. What has errors, or what no key was named for, is not signed. */
export const policySign: Command = async ({ words, options, verb }, io) => {
  const path = resolve(io.cwd, words[0] ?? '');
  if (options.keyFiles.length === 0) throw new Failure('usage', { cause: messages.signNeedsKey, verb });
  const read = await readPolicyText(path);
  if (!('text' in read)) throw new Failure('policy-not-readable', { path, cause: read.cause });
  const document = soundDocument(read.text, path);
  const keys = await Promise.all(options.keyFiles.map((file) => privateKeyIn(resolve(io.cwd, file))));
  const target = options.output === undefined ? envelopeName(path) : resolve(io.cwd, options.output);
  const replaced = await documentAt(target);
  await writeFileAtomic(target, sign(policyPayloadType, new TextEncoder().encode(read.text), keys));
  const { name, serial = null, expires = null } = document;
  const keyIds = keys.map(({ id }) => id);
  writerFor(options, io).told({
    text: messages.signed(name, serial, relative(io.cwd, target)),
    json: { envelope: target, name, serial, expires, keyIds },
  });
  if (serial === null) say(io, messages.noSerial);
  else if (replaced !== null && replaced.text !== read.text && (replaced.serial ?? 0) >= serial)
    say(io, messages.serialNotRaised(replaced.serial ?? 0));
  return 0;
};

const soundDocument = (text: string, path: string): PolicyDocument => {
  const { document, problems } = readPolicyDocument(text, path);
  if (document !== null) return document;
  const [first] = problems;
  const { line = 1, column = 1, data } = first ?? {};
  throw new Failure('policy-invalid', { path, line, column, cause: data?.cause ?? null });
};

const privateKeyIn = async (path: string): Promise<SigningKey> => {
  const pem = await readPrivateFile(path).catch(async (error: NodeJS.ErrnoException) => {
    // A public key may be read by all; that it is none to sign with is what there is to say.
    if (await isPublicKey(path)) throw new Failure('key-invalid', { path, what: 'private' });
    if (error instanceof Failure) throw error;
    throw new Failure('key-invalid', { path, what: 'private', cause: error.code ?? null });
  });
  if (pem === null) throw new Failure('key-invalid', { path, what: 'private', cause: 'ENOENT' });
  const key = readPrivateKey(pem);
  if (key === null) throw new Failure('key-invalid', { path, what: 'private' });
  return key;
};

const isPublicKey = async (path: string): Promise<boolean> =>
  readPublicKeys(await readFile(path, 'utf8').catch(() => '')) !== null;

const envelopeName = (path: string): string => `${path.replace(/\.ya?ml$/i, '')}.dsse.json`;

/** What was signed there before, to see whether its serial was raised; believed by nobody. */
const documentAt = async (path: string): Promise<{ readonly text: string; readonly serial?: number } | null> => {
  const read = await readPolicyText(path);
  const envelope = 'text' in read ? readEnvelope(read.text) : null;
  if (envelope === null) return null;
  const text = new TextDecoder().decode(envelope.payload);
  const { serial } = readPolicyDocument(text, path).document ?? {};
  return { text, ...(serial !== undefined && { serial }) };
};
