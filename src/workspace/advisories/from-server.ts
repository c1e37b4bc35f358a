import { type AdvisoryState, type AskedVersion, advisoriesOf, type OsvName, type OsvServer, readOsv } from '#core';
import { type Answer, keyOf, type ServerFiles } from './answers.ts';

/** What the cache of a server knows of these versions. One that was never asked about leaves all of it unknown. */
export const cachedAdvisories = async (
  files: ServerFiles,
  asked: readonly AskedVersion[],
  today: string,
): Promise<AdvisoryState> => {
  const answers = await files.answers();
  const found = asked.map((one) => answers.get(keyOf(one)));
  if (found.some((answer) => answer === undefined)) return { state: 'missing', cause: 'not-asked' };
  const known = found.flatMap((answer) => answer ?? []);
  const read = [];
  const malformed: string[] = [];
  for (const name of namesIn(known)) {
    const record = await files.record(name);
    if (record === undefined) return { state: 'missing', cause: 'not-asked' };
    const one = readOsv(record);
    if (one === null) malformed.push(name.id);
    else read.push(one);
  }
  // As old as the oldest answer that the verdict rests on.
  const asOf = known.map(({ at }) => at.slice(0, 10)).sort()[0] ?? today;
  const left = { count: malformed.length, names: malformed.slice(0, 5) };
  return { state: 'ready', advisories: advisoriesOf(read, { asOf, malformed: left }) };
};

const namesIn = (answers: readonly Answer[]): readonly OsvName[] => [
  ...new Map(answers.flatMap(({ names }) => names).map((name) => [`${name.id} ${name.modified}`, name])).values(),
];

/** An answer is not asked for again for so long. */
const freshHours = 12;
const together = 6;

export interface Fetching {
  readonly files: ServerFiles;
  readonly server: OsvServer<AbortSignal>;
  readonly now: Date;
  /** Ask again whatever is known. */
  readonly anew?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server about what is not known, or was asked long ago, and keeps it. Records are kept before the answers that
 * name them, so that what breaks off leaves no answer that looks whole.
 */
export const fetchAdvisories = async (
  { files, server, now, anew = false, signal }: Fetching,
  asked: readonly AskedVersion[],
): Promise<void> => {
  const answers = new Map(await files.answers());
  const oldest = new Date(now.getTime() - freshHours * 3_600_000).toISOString();
  const open = asked.filter((one) => {
    const at = answers.get(keyOf(one))?.at ?? '';
    return anew || at < oldest || at > now.toISOString();
  });
  if (open.length === 0) return;
  const told = await server.query(open, signal);
  for (const [i, one] of open.entries()) answers.set(keyOf(one), { at: now.toISOString(), names: told[i] ?? [] });
  const names = namesIn(open.flatMap((one) => answers.get(keyOf(one)) ?? []));
  for (let at = 0; at < names.length; at += together) {
    await Promise.all(names.slice(at, at + together).map((name) => fetchRecord({ files, server, signal }, name)));
  }
  await files.keepAnswers(answers);
};

const fetchRecord = async (
  { files, server, signal }: Pick<Fetching, 'files' | 'server'> & { readonly signal: AbortSignal | undefined },
  name: OsvName,
): Promise<void> => {
  if ((await files.record(name)) !== undefined) return;
  await files.keepRecord(name, await server.record(name.id, signal));
};
