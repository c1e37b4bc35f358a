import { type BotFile, includedPaths } from '#core';
import { botFileOf } from './bot-file.ts';
import { type FileKind, kindOf } from './kinds.ts';
import type { Entry } from './walk.ts';

/** What a file is to a bot when others may include it: by its path, else by what brings it in. */
export type KindIn = (path: string) => FileKind | null;

/**
 * The files that requirement files bring in by `-r` and `-c` under names that say nothing (`base.txt`): one after
 * another, each to be added to `files` before the next is asked for.
 */
export function* includedIn(files: ReadonlyMap<string, BotFile>): Generator<string, void, void> {
  const included = new Set<string>();
  // A map hands out what is added while it is walked: it is the queue.
  for (const [path, file] of files) {
    const isList = included.has(path) || kindOf(path) === 'requirements';
    for (const target of isList && 'text' in file ? includedPaths(path, file.text) : []) {
      if (included.has(target) || kindOf(target) !== null) continue;
      included.add(target);
      yield target;
    }
  }
}

/** The kind of each path of a folder. Reads its requirement files, and what they lead to. */
export const kindsOf = async (entries: readonly Entry[]): Promise<KindIn> => {
  const there = new Map(entries.map((entry) => [entry.path, entry]));
  const lists = new Map<string, BotFile>();
  const add = async (path: string): Promise<void> => {
    const entry = there.get(path);
    const file = entry === undefined ? null : await botFileOf(entry, 'requirements');
    if (file !== null) lists.set(path, file);
  };
  for (const path of there.keys()) if (kindOf(path) === 'requirements') await add(path);
  for (const path of includedIn(lists)) await add(path);
  return (path) => kindOf(path) ?? (lists.has(path) ? 'requirements' : null);
};
