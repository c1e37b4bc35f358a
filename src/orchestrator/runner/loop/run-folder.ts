import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { readJson, writeJson } from '../files.ts';

/** `run.json`: what a runner that comes later must know of a run. No secret is in it. */
const runRecord = z.object({ runId: z.string(), attempt: z.int(), firstSeq: z.int() });
export type RunRecord = z.infer<typeof runRecord>;

/** The folder of one attempt: `runs/<runId>.<attempt>/`. It is there for as long as the server does not have everything. */
export interface RunFolder extends RunRecord {
  readonly folder: string;
  readonly bot: string;
}

const RECORD_FILE = 'run.json';

const runFolder = (folder: string, record: RunRecord): RunFolder => ({
  ...record,
  folder,
  bot: path.join(folder, 'bot'),
});

/** A run id is the server's word; it becomes part of a path only when it is a plain name. */
const plainName = (runId: string): string => {
  if (!/^[\w-]{1,80}$/.test(runId)) throw new Error('the run id is not a plain name');
  return runId;
};

export const makeRunFolder = async (runs: string, record: RunRecord): Promise<RunFolder> => {
  const made = runFolder(path.join(runs, `${plainName(record.runId)}.${record.attempt}`), record);
  await rm(made.folder, { recursive: true, force: true });
  await mkdir(made.bot, { recursive: true, mode: 0o700 });
  await writeJson(path.join(made.folder, RECORD_FILE), record);
  return made;
};

/** The runs that an earlier runner left here; folders that are none are removed. */
export const leftRuns = async (runs: string): Promise<RunFolder[]> => {
  await mkdir(runs, { recursive: true, mode: 0o700 });
  const left: RunFolder[] = [];
  for (const name of await readdir(runs)) {
    const folder = path.join(runs, name);
    const record = runRecord.safeParse(await readJson(path.join(folder, RECORD_FILE)));
    if (record.success) left.push(runFolder(folder, record.data));
    else await rm(folder, { recursive: true, force: true });
  }
  return left;
};

export const removeRunFolder = ({ folder }: RunFolder): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
