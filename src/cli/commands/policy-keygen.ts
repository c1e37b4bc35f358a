import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '#core';
import { newKey } from '#signing';
import { writeFileAtomic, writePrivateFile } from '#workspace';
import type { Command } from '../command.ts';
import { say } from '../io.ts';
import { messages } from '../messages/index.ts';
import { writerFor } from '../writers/index.ts';

/** Makes a pair of keys: the private one in a file of the user alone, the public one beside it to hand round. */
export const policyKeygen: Command = async ({ words, options, verb }, io) => {
  const path = resolve(io.cwd, words[0] ?? '');
  const publicPath = `${path}.pub`;
  for (const file of [path, publicPath]) {
    if (await isThere(file)) throw new Failure('usage', { cause: messages.keyIsThere(file), verb });
  }
  const { pem, publicKey, id } = newKey();
  try {
    await writePrivateFile(path, pem);
    await writeFileAtomic(publicPath, `# Ed25519 ${id}\n${publicKey}\n`);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Failure('folder-not-writable', { folder: path, cause: code }, { cause: error });
  }
  writerFor(options, io).told({
    text: messages.keyMade(path, publicPath, publicKey),
    json: { privateKeyFile: path, publicKeyFile: publicPath, publicKey, keyId: id },
  });
  say(io, messages.afterKeygen(words[0] ?? ''));
  return 0;
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
