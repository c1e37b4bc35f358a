import { type Bot, checkSum, type FileResult, type Policy, pythonPaths } from '#core';
import type { CheckedBot } from '#lifecycle';
import { type CheckCache, checkCache, listBot, loadPolicy } from '#workspace';
import { hereCrew } from './here.ts';
import type { Judged, SourcePath } from './part.ts';
import { type Crew, threadCrew } from './pool.ts';
import { TextsOnDisk } from './texts-on-disk.ts';

/** Beyond this the work is shared out. */
export const manyFiles = 1_000;

export interface FolderCheck {
  /** A bot folder, any other folder, or a lone Python file. */
  readonly folder: string;
  readonly organisationFile?: string;
  readonly today: string;
  readonly python?: string;
  /** Program of a worker thread. */
  readonly worker: string;
  /** Where results are kept, and for which build of the tool; null: nothing is kept or taken. */
  readonly cache: { readonly folder: string; readonly build: string } | null;
}

/**
 * What `checkBot` says, for any number of files: read one by one, in several threads when there are many, and without those
 * that have not changed since they were last judged so.
 */
export const checkFolder = async (o: FolderCheck): Promise<CheckedBot> => {
  const [{ folder, bot, python }, loaded] = await readBoth(o);
  const { policy, problems, sources: policySources } = loaded;
  const sources = pythonPaths(bot).map((path): SourcePath => [path, python.get(path) ?? '']);
  const crew = sources.length > manyFiles ? threadCrew(o.worker) : hereCrew();
  try {
    const judged = await judgeAll({ o, bot, policy, sources, crew });
    const texts = new TextsOnDisk(bot.files, python, judged);
    const files = sources.map(([path]) => judged.get(path)?.result ?? nothing);
    const result = checkSum(bot, files, problems);
    return { folder, bot: { ...bot, files: texts }, policy, sources: policySources, result };
  } finally {
    await crew.end();
  }
};

const nothing: FileResult = { findings: [], problems: [] };

const readBoth = async (o: FolderCheck) => {
  const listed = await listBot(o.folder, o.python === undefined ? {} : { python: o.python });
  const policy = await loadPolicy({
    workspaceFolder: listed.folder,
    ...(o.organisationFile !== undefined && { organisationFile: o.organisationFile }),
  });
  return [listed, policy] as const;
};

interface Work {
  readonly o: FolderCheck;
  readonly bot: Bot;
  readonly policy: Policy;
  readonly sources: readonly SourcePath[];
  readonly crew: Crew;
}

const judgeAll = async ({ o, bot, policy, sources, crew }: Work): Promise<ReadonlyMap<string, Judged>> => {
  const scanned = await crew.scan(sources);
  const added = [...new Set(scanned.flatMap((one) => one.added))].sort();
  const cache = cacheFor({ o, bot, policy, added });
  const known = (await cache?.load()) ?? new Map<string, Judged>();
  const all = new Map<string, Judged>();
  const open = sources.filter(([path], i) => {
    const before = known.get(path);
    const isSame = before !== undefined && before.hash === scanned[i]?.hash;
    if (isSame) all.set(path, before);
    return !isSame;
  });
  const judged = await crew.judge({ bot, policy, today: o.today, added }, open);
  for (const [i, one] of judged.entries()) all.set(open[i]?.[0] ?? '', one);
  if (open.length > 0) await cache?.save(keepable(all));
  return all;
};

/** What has a hash was read; what broke off or ran out of time is tried again the next time. */
const keepable = (all: ReadonlyMap<string, Judged>) =>
  new Map(
    [...all].flatMap(([path, { hash, result }]) =>
      hash === null || result.problems.some(({ code }) => code !== 'syntax-error')
        ? []
        : [[path, { hash, result }] as const],
    ),
  );

const cacheFor = ({
  o,
  bot,
  policy,
  added,
}: Pick<Work, 'o' | 'bot' | 'policy'> & { added: readonly string[] }): CheckCache | null => {
  if (o.cache === null) return null;
  const { id, entry, python, files } = bot;
  const others = [...files].filter(([, file]) => 'text' in file);
  const key = [o.cache.build, policy.digest, o.today, o.folder, id, entry, python, [...files.keys()], added, others];
  return checkCache(o.cache.folder, key);
};
