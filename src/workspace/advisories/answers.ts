import { join } from 'node:path';
import type { AskedVersion, OsvName } from '#core';
import { readRegularFile } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';
import { sourceId } from '../policy/machine.ts';

/** What a server said of one version, and when. */
export interface Answer {
  /** ISO time. */
  readonly at: string;
  readonly names: readonly OsvName[];
}

export type Answers = ReadonlyMap<string, Answer>;

export const keyOf = ({ name, version }: AskedVersion): string => `${name} ${version}`;

/** What was fetched from one server: answers in one file, each record in one of its own, under its id. */
export interface ServerFiles {
  answers(): Promise<Answers>;
  keepAnswers(answers: Answers): Promise<void>;
  /** The record as it was at `modified`; undefined when another or none is kept. */
  record(name: OsvName): Promise<unknown>;
  keepRecord(name: OsvName, record: unknown): Promise<void>;
}

const limit = 64 * 1024 * 1024;
/** More are those of bots that nobody has checked for long. */
const mostAnswers = 20_000;

export const serverFiles = (cache: string, url: string): ServerFiles => {
  const folder = join(cache, 'servers', sourceId(url));
  const answersFile = join(folder, 'answers.json');
  const recordFile = ({ id }: OsvName): string => join(folder, 'records', `${id.replaceAll(':', '_')}.json`);
  return {
    answers: async () => answersFrom(await readJson(answersFile)),
    keepAnswers: (answers) => {
      const newest = [...answers].sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, mostAnswers);
      return writeFileAtomic(answersFile, JSON.stringify({ schema: 1, url, answers: newest }), 0o600);
    },
    record: async (name) => {
      const kept = await readJson(recordFile(name));
      return isObject(kept) && kept.modified === name.modified ? kept.record : undefined;
    },
    keepRecord: (name, record) =>
      writeFileAtomic(recordFile(name), JSON.stringify({ modified: name.modified, record }), 0o600),
  };
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readJson = async (path: string): Promise<unknown> => {
  const read = await readRegularFile(path, limit);
  if (!('bytes' in read)) return null;
  try {
    return JSON.parse(new TextDecoder().decode(read.bytes));
  } catch {
    return null;
  }
};

/** What is not as it was written is as if it were not there: it is asked again. */
const answersFrom = (value: unknown): Answers => {
  if (!isObject(value) || value.schema !== 1 || !Array.isArray(value.answers)) return new Map();
  const entries = value.answers.filter(
    (entry): entry is [string, Answer] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && isObject(entry[1]) && Array.isArray(entry[1].names),
  );
  return new Map(entries);
};
