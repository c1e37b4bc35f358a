import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '#core';
import { readPrivateFile, userFolders, writeFileAtomic, writePrivateFile } from '#workspace';
import type { Io } from './io.ts';
import { environments } from './options.ts';

/** A named orchestrator address. The key is not here: it stands in a file of its own that only the user can read. */
const target = z.object({
  name: z.string(),
  url: z.string(),
  login: z.string(),
  environment: z.enum(environments),
});
const targetsFile = z.object({
  schema: z.literal(1),
  /** The target of a call that names none; null = the local orchestrator. */
  default: z.nullable(z.string()),
  targets: z.array(target),
});
const credentialsFile = z.object({ schema: z.literal(1), keys: z.record(z.string(), z.string()) });

export type SavedTarget = z.infer<typeof target>;
export type Targets = z.infer<typeof targetsFile>;

const paths = (io: Io) => {
  const { config } = userFolders(io.env, io.platform, io.home);
  return { targets: join(config, 'targets.json'), credentials: join(config, 'credentials.json') };
};

/** Where targets and keys are kept, for people who ask. */
export const configPaths = paths;

export const readTargets = async (io: Io): Promise<Targets> => {
  const path = paths(io).targets;
  const text = await readFile(path, 'utf8').catch(absent);
  return text === null ? { schema: 1, default: null, targets: [] } : parsed(targetsFile, text, path);
};

/** The key of a saved target, or null when it was signed out. */
export const readKey = async (io: Io, name: string): Promise<string | null> => (await readKeys(io))[name] ?? null;

/** Saves a target with its key and makes it the one in use. */
export const saveTarget = async (io: Io, saved: SavedTarget, key: string): Promise<void> => {
  const { targets } = await readTargets(io);
  // The key first: a target without a key is "not signed in", a key without a target is nothing at all.
  await writeKeys(io, { ...(await readKeys(io)), [saved.name]: key });
  const others = targets.filter((other) => other.name !== saved.name);
  await writeTargets(io, { schema: 1, default: saved.name, targets: [...others, saved] });
};

/** Forgets a target and its key. */
export const forgetTarget = async (io: Io, name: string): Promise<void> => {
  const { [name]: _forgotten, ...keys } = await readKeys(io);
  await writeKeys(io, keys);
  const known = await readTargets(io);
  await writeTargets(io, {
    schema: 1,
    default: known.default === name ? null : known.default,
    targets: known.targets.filter((other) => other.name !== name),
  });
};

const readKeys = async (io: Io): Promise<Record<string, string>> => {
  const path = paths(io).credentials;
  const text = await readPrivateFile(path);
  return text === null ? {} : parsed(credentialsFile, text, path).keys;
};

const writeKeys = async (io: Io, keys: Record<string, string>): Promise<void> => {
  const path = paths(io).credentials;
  if (Object.keys(keys).length === 0) return rm(path, { force: true });
  await writePrivateFile(path, `${JSON.stringify({ schema: 1, keys }, null, 2)}\n`);
};

const writeTargets = (io: Io, targets: Targets): Promise<void> =>
  writeFileAtomic(paths(io).targets, `${JSON.stringify(targets, null, 2)}\n`);

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** A broken file is said, never taken for an empty one: that would silently change where a deploy goes. */
const parsed = <T>(schema: z.ZodMiniType<T>, text: string, path: string): T => {
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
  } catch {
    // not JSON: the same answer as for the wrong JSON
  }
  throw new Failure('config-invalid', { path });
};
