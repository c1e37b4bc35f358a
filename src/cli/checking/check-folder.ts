import { type Bot, checkSum, checkWhole, type FileResult, leansOn, type Policy, pythonPaths } from '#core';
import type { CheckedBot } from '#lifecycle';
import {
  type AdvisoryMachine,
  type CheckCache,
  checkCache,
  checkContext,
  type Kept,
  listBot,
  loadPolicy,
  type PolicyFrom,
} from '#workspace';
import { crewFor, type ThreadProgram } from './crew-for.ts';
import type { Frame, Judged, SourcePath } from './part.ts';
import type { Crew } from './pool.ts';
import { TextsOnDisk } from './texts-on-disk.ts';

export interface FolderCheck {
  /** A bot folder, any other folder, or a lone Python file. */
  readonly folder: string;
  readonly organisationFile?: string;
  readonly policyFrom?: PolicyFrom;
  readonly today: string;
  readonly advisories?: AdvisoryMachine;
  readonly python?: string;
  readonly worker: ThreadProgram;
  /** Lines of the source will be shown beside what is found in them. */
  readonly showsLines: boolean;
  /** Where results are kept, and for which build of the tool; null: nothing is kept or taken. */
  readonly cache: { readonly folder: string; readonly build: string } | null;
}

/**
 * What `checkBot` says, for any number of files: read one by one, in several threads when there are many, and without those
 * that have not changed since they were last judged so.
 */
export const checkFolder = async (o: FolderCheck): Promise<CheckedBot> => {
  const [{ folder, bot, python }, loaded] = await readBoth(o);
  const { policy, problems, sources: policySources, standings } = loaded;
  const sources = pythonPaths(bot).map((path): SourcePath => [path, python.get(path) ?? '']);
  const crew = await crewFor(sources.length, o.worker);
  const work = { o, bot: withoutTexts(bot), policy, sources, crew };
  const { added, judged } = await judgeAll(work).finally(() => crew.end());
  const texts = new TextsOnDisk(bot.files, python, judged);
  const files = sources.map(([path]) => judged.get(path)?.result ?? nothing);
  // With an eye of its own: what a report shows later is read then, and may have changed.
  const whole = withEntry(bot, new TextsOnDisk(bot.files, python, judged));
  const context = await checkContext(whole, loaded, { today: o.today, machine: o.advisories });
  const found = checkWhole(whole, policy, context, files, { addedToPath: added });
  const result = checkSum(bot, [...files, found], { policy, context }, problems);
  const { advisories } = context;
  const about = { policy, sources: policySources, standings, ...(advisories && { advisories }) };
  return { folder, bot: { ...bot, files: texts }, ...about, result };
};

const nothing: FileResult = { findings: [], problems: [] };

/** No Python file is judged by them, and every thread would get its copy. */
const withoutTexts = ({ texts: _, ...bot }: Bot): Bot => bot;

/** The entry may hold requirements of its own: of all Python its text is there when the whole bot is judged. */
const withEntry = (bot: Bot, texts: TextsOnDisk): Bot => {
  const entry = texts.get(bot.entry);
  return entry === undefined ? bot : { ...bot, files: new Map([...bot.files, [bot.entry, entry]]) };
};

const readBoth = async (o: FolderCheck) => {
  const listed = await listBot(o.folder, o.python === undefined ? {} : { python: o.python });
  const policy = await loadPolicy({
    ...o.policyFrom,
    today: o.today,
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

interface JudgedAll {
  /** Folders that the bot puts on `sys.path`. */
  readonly added: readonly string[];
  readonly judged: ReadonlyMap<string, Judged>;
}

/** All files judged; with what an earlier check has kept of those that are the same. */
const judgeAll = async (work: Work): Promise<JudgedAll> => {
  const cache = cacheFor(work);
  const kept = (await cache?.load()) ?? null;
  const all = new Map(kept === null ? [] : await unchanged(work, kept));
  const before = kept?.added ?? [];
  const { showsLines, today } = work.o;
  const frame: Frame = { bot: work.bot, policy: work.policy, today, isKept: cache !== null, showsLines };
  const judge = async (sources: readonly SourcePath[], added: readonly string[]): Promise<void> => {
    const judged = await work.crew.judge(frame, sources, added);
    for (const [i, one] of judged.entries()) all.set(sources[i]?.[0] ?? '', one);
  };
  const open = work.sources.filter(([path]) => !all.has(path));
  await judge(open, before);
  const added = [...new Set([...all.values()].flatMap((one) => one.added))].sort();
  // Few bots put folders on `sys.path`, and few of their files lean on these: all were judged as if nothing had changed.
  const again = leaning(work, all, before, added);
  if (again.length > 0) await judge(again, added);
  if (open.length + again.length > 0) await cache?.save({ added, files: keepable(all) });
  return { added, judged: all };
};

const unchanged = async ({ sources, crew }: Work, { files }: Kept): Promise<readonly [string, Judged][]> => {
  const hashes = await crew.hashes(sources);
  return sources.flatMap(([path], i): [string, Judged][] => {
    const known = files.get(path);
    return known !== undefined && known.hash === hashes[i] ? [[path, known]] : [];
  });
};

/** The files for which it matters that `sys.path` holds other folders than it was thought to. */
const leaning = (
  { bot, policy, sources }: Work,
  all: ReadonlyMap<string, Judged>,
  before: readonly string[],
  added: readonly string[],
): readonly SourcePath[] => {
  const news = added.filter((folder) => !before.includes(folder));
  // What was taken for the bot's own may now be another's: that, no file has said.
  if (before.some((folder) => !added.includes(folder))) return sources;
  if (news.length === 0) return [];
  const leans = leansOn(bot, policy, before, news);
  return sources.filter(([path]) => leans(path, all.get(path)?.outside ?? []));
};

/** What has a hash was read; what broke off or ran out of time is tried again the next time. */
const keepable = (all: ReadonlyMap<string, Judged>): Kept['files'] =>
  new Map(
    [...all].flatMap(([path, { hash, added, outside, result }]) =>
      hash === null || result.problems.some(({ code }) => code !== 'syntax-error')
        ? []
        : [[path, { hash, added, outside, result }] as const],
    ),
  );

const cacheFor = ({ o, bot, policy }: Work): CheckCache | null => {
  if (o.cache === null) return null;
  const { id, entry, python, files } = bot;
  const others = [...files].filter(([, file]) => 'text' in file);
  const key = [o.cache.build, policy.digest, o.today, o.folder, id, entry, python, [...files.keys()], others];
  return checkCache(o.cache.folder, key);
};
