import type { Bot, BotFile } from '../bot.ts';
import { foldersAddedBy } from './added-folders.ts';
import { type OwnModules, ownModules } from './bot-files.ts';
import { namesDeclaredIn } from './declared.ts';

/** What the files of a bot give one another when imports are decided. */
export interface BotIndex {
  /** The files that it was made of; for a bot with others it says nothing. */
  readonly files: Bot['files'];
  readonly own: OwnModules;
  /** Only files that give something; by path. */
  readonly given: ReadonlyMap<string, Given>;
  /** All folders that files put on `sys.path`. */
  readonly added: readonly string[];
  /** All distributions that requirement and lock files name. */
  readonly declared: ReadonlySet<string>;
}

interface Given {
  readonly added: readonly string[];
  readonly declared: readonly string[];
}

/** The bot with its index, for whoever keeps it in memory: each question about it is then answered from there. */
export const indexed = (bot: Bot): Bot => {
  const { files } = bot;
  const given = new Map<string, Given>();
  for (const [path, file] of files) setGiven(given, path, givenBy(path, file));
  return { ...bot, index: { files, own: ownModules(bot), given, ...sumOf(given) } };
};

/** The bot with some files replaced. Of an index, only what these files give is made anew. */
export const edited = (bot: Bot, changed: ReadonlyMap<string, BotFile>): Bot => {
  const files = new Map([...bot.files, ...changed]);
  const before = indexOf(bot);
  if (before === null) return { ...bot, files };
  const { own } = files.size === bot.files.size ? before : { own: ownModules({ files }) };
  const news = [...changed].map(([path, file]) => [path, givenBy(path, file)] as const);
  if (news.every(([path, now]) => isSame(before.given.get(path) ?? nothing, now)))
    return { ...bot, files, index: { ...before, files, own } };
  const given = new Map(before.given);
  for (const [path, now] of news) setGiven(given, path, now);
  return { ...bot, files, index: { files, own, given, ...sumOf(given) } };
};

/** The index of a bot if it has one, and one of these very files. */
export const indexOf = ({ files, index }: Bot): BotIndex | null => (index?.files === files ? index : null);

const nothing: Given = { added: [], declared: [] };

const givenBy = (path: string, file: BotFile): Given =>
  'text' in file ? { added: foldersAddedBy(path, file.text), declared: namesDeclaredIn(path, file.text) } : nothing;

const setGiven = (given: Map<string, Given>, path: string, now: Given): void => {
  if (isSame(now, nothing)) given.delete(path);
  else given.set(path, now);
};

const isSame = (a: Given, b: Given): boolean =>
  a.added.join('\n') === b.added.join('\n') && a.declared.join('\n') === b.declared.join('\n');

const sumOf = (given: ReadonlyMap<string, Given>): Pick<BotIndex, 'added' | 'declared'> => {
  const all = [...given.values()];
  return {
    added: [...new Set(all.flatMap(({ added }) => added))].sort(),
    declared: new Set(all.flatMap(({ declared }) => declared)),
  };
};
