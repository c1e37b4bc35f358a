import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '#core';
import { makeFolder, readPrivateFile, writeFileAtomic, writePrivateFile } from '#workspace';
import type { Records } from './records/port.ts';
import { isHeldByAnother, openSqlite } from './records/sqlite.ts';

export interface Admin {
  readonly login: string;
  readonly key: string;
}

export interface Announcement {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  readonly protocol: number;
}

const admin = z.object({ login: z.string().check(z.minLength(1)), key: z.string().check(z.minLength(16)) });
const announcement = z.object({ url: z.string(), pid: z.int() });

/** The names in a data folder. */
export const filesIn = (data: string) => ({
  admin: join(data, 'admin.json'),
  announcement: join(data, 'orchestrator.json'),
  holder: join(data, 'orchestrator.pid'),
  log: join(data, 'orchestrator.log'),
  records: join(data, 'records.sqlite'),
  spool: join(data, 'spool'),
  vaultKey: join(data, 'vault.key'),
});

/** Makes the folder where it is missing; only its owner may look in. One that holds other things is left as it is. */
export const prepareDataFolder = async (data: string): Promise<void> => {
  try {
    await makeFolder(data, 0o700);
    const names = await readdir(data);
    const isOurs = names.length === 0 || names.includes(basename(filesIn(data).records));
    if (isOurs && process.platform !== 'win32') await chmod(data, 0o700);
  } catch (error) {
    throw notUsable(data, error);
  }
};

/**
 * Opens the records and with them takes the folder: the lock is the database's own, so the system gives it back however
 * this process dies. Somebody else's is named.
 */
export const takeRecords = async (data: string, entry: URL): Promise<Records> => {
  const files = filesIn(data);
  let records: Records;
  try {
    // Made by us first, for its mode: the database and its log take it over.
    await writeFile(files.records, '', { flag: 'a', mode: 0o600 });
    records = await openSqlite({ file: files.records, entry });
  } catch (error) {
    throw isHeldByAnother(error) ? await heldBy(data) : notUsable(data, error);
  }
  await writeFile(files.holder, `${process.pid}\n`, { mode: 0o600 });
  return records;
};

const heldBy = async (data: string): Promise<Failure> => {
  const files = filesIn(data);
  const pid = Number((await readFile(files.holder, 'utf8').catch(() => '')).trim()) || null;
  const said = z.safeParse(announcement, jsonOf(await readFile(files.announcement, 'utf8').catch(() => '')));
  // A file that an earlier one left behind says nothing of this one.
  const url = said.success && said.data.pid === pid ? said.data.url : null;
  return new Failure('orchestrator-already-running', { data, pid, url });
};

/** Login and key of this orchestrator, made at the first start; nothing ever prints the key. */
export const adminOf = async (data: string): Promise<Admin> => {
  const { admin: file } = filesIn(data);
  const text = await readPrivateFile(file);
  if (text === null) {
    const made = { login: 'admin@localhost', key: randomBytes(32).toString('base64url') };
    await writePrivateFile(file, `${JSON.stringify(made)}\n`);
    return made;
  }
  const read = z.safeParse(admin, jsonOf(text));
  if (!read.success) throw new Failure('data-folder-not-usable', { data, cause: 'admin.json is damaged' });
  return read.data;
};

/** Lets others find and join a server that is ready. */
export const announce = async (data: string, said: Announcement): Promise<void> => {
  await writeFileAtomic(filesIn(data).announcement, `${JSON.stringify(said)}\n`, 0o600);
};

export const withdraw = async (data: string): Promise<void> => {
  await rm(filesIn(data).announcement, { force: true });
  await rm(filesIn(data).holder, { force: true });
};

const notUsable = (data: string, error: unknown): Failure => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_UNKNOWN_BUILTIN_MODULE') return new Failure('node-without-sqlite', { tried: process.execPath });
  return new Failure('data-folder-not-usable', { data, cause: causeOf(code, message) }, { cause: error });
};

/** SQLite's errors have one code for all: what they say is in the words. */
const causeOf = (code: string | undefined, message: string): string => {
  if (code !== 'ERR_SQLITE_ERROR') return code ?? message;
  return /disk is full/.test(message) ? 'ENOSPC' : message;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
