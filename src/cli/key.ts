import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '#core';
import type { Io } from './io.ts';
import { messages } from './messages/index.ts';
import type { Options } from './options.ts';

export interface GivenKey {
  readonly key: string;
  /** A key file of an orchestrator (`admin.json`) names its login too. */
  readonly login?: string;
}

/** The key from where the caller may put it: a file, stdin, the environment, or the person asked. Never from an option. */
export const givenKey = async (options: Options, io: Io, verb: string): Promise<GivenKey> => {
  const found = await keyWithoutAsking(options, io);
  if (found) return found;
  if (!io.interactive) throw new Failure('usage', { cause: messages.keyMissing, verb });
  return filled(await io.askSecret(messages.askKey), verb);
};

/** As {@link givenKey}, for verbs that never ask. */
export const keyWithoutAsking = async (options: Options, io: Io): Promise<GivenKey | null> => {
  if (options.tokenFile !== undefined) return keyFile(resolve(io.cwd, options.tokenFile));
  if (options.keyStdin) return filled(await io.readStdin(), 'login');
  return io.env.BOTYARD_KEY ? { key: io.env.BOTYARD_KEY } : null;
};

/** The bare key, or the JSON an orchestrator wrote: `{"login": …, "key": …}`. */
const keyFile = async (path: string): Promise<GivenKey> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure('usage', { cause: messages.tokenFileUnreadable(path, error.code ?? 'unknown'), verb: 'login' });
  });
  if (!text.trimStart().startsWith('{')) return filled(text, 'login');
  const { login, key } = fields(text);
  if (typeof key !== 'string') throw new Failure('usage', { cause: messages.tokenFileInvalid(path), verb: 'login' });
  return typeof login === 'string' ? { login, key } : { key };
};

const fields = (text: string): { login?: unknown; key?: unknown } => {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
};

const filled = (text: string, verb: string): GivenKey => {
  const key = text.trim();
  if (key === '') throw new Failure('usage', { cause: messages.keyMissing, verb });
  return { key };
};
