import type { Bot, BotFile } from '../bot.ts';
import { foldersAddedBy } from './added-folders.ts';
import { type OwnModules, ownModules } from './bot-files.ts';
import { declaredIn, mayDeclare } from './declared.ts';

/** What the files of a bot give one another when imports are decided. */
export interface BotIndex {
  /** The files that it was made of; for a bot with others it says nothing. */
  readonly files: Bot['files'];
  readonly own: OwnModules;
  /** By path, what each file puts on `sys.path`; only files that put something there. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** All folders that files put on `sys.path`. */
  readonly added: readonly string[];
  /** All distributions that requirement and lock files name. */
  readonly declared: ReadonlySet<string>;
}

/** The bot with its index, for whoever keeps it in memory: each question about it is then answered from there. */
export const indexed = (bot: Bot): Bot => {
  const { files } = bot;
  const given = new Map<string, readonly string[]>();
  for (const [path, file] of files) setGiven(given, path, addedBy(path, file));
  return { ...bot, index: { files, own: ownModules(bot), given, added: allOf(given), declared: declaredIn(bot) } };
};

/** The bot with some files replaced. Of an index, only what these files give is made anew. */
export const edited = (before: Bot, all: ReadonlyMap<string, BotFile>): Bot => {
  const { bot, changed } = withTexts(before, all);
  if (changed.size === 0) return bot;
  return withFiles(bot, changed);
};

/** Texts that are only searched move nothing else. */
const withTexts = (
  bot: Bot,
  all: ReadonlyMap<string, BotFile>,
): { bot: Bot; changed: ReadonlyMap<string, BotFile> } => {
  const { files, texts } = bot;
  const searched = texts && [...all].filter(([path]) => texts.has(path) && !files.has(path));
  if (!texts || !searched || searched.length === 0) return { bot, changed: all };
  const changed = new Map([...all].filter(([path]) => !texts.has(path) || files.has(path)));
  return { bot: { ...bot, texts: new Map([...texts, ...searched]) }, changed };
};

const withFiles = (bot: Bot, changed: ReadonlyMap<string, BotFile>): Bot => {
  const files = new Map([...bot.files, ...changed]);
  const before = indexOf(bot);
  if (before === null) return { ...bot, files };
  const { own } = files.size === bot.files.size ? before : { own: ownModules({ files }) };
  const declares = [...changed].some(([path, file]) => mayDeclare(path, file) || mayDeclare(path, fileOf(bot, path)));
  const declared = declares ? declaredIn({ ...bot, files }) : before.declared;
  return { ...bot, files, index: { ...before, files, own, declared, ...givenAfter(before, changed) } };
};

const fileOf = ({ files }: Bot, path: string): BotFile => files.get(path) ?? { text: '' };

const givenAfter = (before: BotIndex, changed: ReadonlyMap<string, BotFile>): Pick<BotIndex, 'given' | 'added'> => {
  const news = [...changed].map(([path, file]) => [path, addedBy(path, file)] as const);
  if (news.every(([path, now]) => isSame(before.given.get(path) ?? [], now)))
    return { given: before.given, added: before.added };
  const given = new Map(before.given);
  for (const [path, now] of news) setGiven(given, path, now);
  return { given, added: allOf(given) };
};

/** The index of a bot if it has one, and one of these very files. */
export const indexOf = ({ files, index }: Bot): BotIndex | null => (index?.files === files ? index : null);

const addedBy = (path: string, file: BotFile): readonly string[] =>
  'text' in file ? foldersAddedBy(path, file.text) : [];

const setGiven = (given: Map<string, readonly string[]>, path: string, now: readonly string[]): void => {
  if (now.length === 0) given.delete(path);
  else given.set(path, now);
};

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const allOf = (given: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...new Set([...given.values()].flat())].sort();
