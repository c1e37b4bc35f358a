import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { readJson, writeJson } from '../files.ts';
import { EXIT_FILE, SUPERVISOR_FILE } from '../supervisor/job.ts';

const PREFIX = 'botyard-run-';
const OWNER_FILE = 'owner.json';
const withPid = z.object({ pid: z.int().check(z.positive()) });

/** A folder for one local run, marked as ours; what a killed one left behind goes first. */
export const makeLocalRunFolder = async (parent: string = tmpdir()): Promise<string> => {
  await removeLeftFolders(parent);
  const folder = await mkdtemp(path.join(parent, PREFIX));
  await writeJson(path.join(folder, OWNER_FILE), { pid: process.pid });
  return folder;
};

const removeLeftFolders = async (parent: string): Promise<void> => {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    if (await isLeft(folder)) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
};

/** Of this user, of a process that is gone, and with no supervisor that may still write. When in doubt it stays. */
const isLeft = async (folder: string): Promise<boolean> => {
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  const owner = await pidIn(path.join(folder, OWNER_FILE));
  if (owner === null || isAlive(owner)) return false;
  if ((await readJson(path.join(folder, EXIT_FILE))) !== null) return true;
  const supervisor = await pidIn(path.join(folder, SUPERVISOR_FILE));
  return supervisor === null || !isAlive(supervisor);
};

const pidIn = async (file: string): Promise<number | null> => {
  const read = withPid.safeParse(await readJson(file));
  return read.success ? read.data.pid : null;
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
