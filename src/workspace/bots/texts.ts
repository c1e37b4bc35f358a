import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BotFile, holdsSecret } from '#core';
import { archiveFiles } from '../archive/read.ts';
import { readRegularFile } from '../files/read-file.ts';
import { isSearched, isSearchedInZip, isSettings, isZip } from './text-kinds.ts';
import type { Entry } from './walk.ts';

const mebibyte = 1024 * 1024;

/**
 * How much is searched. Notebooks hold pictures, so a text may be large; of all texts only so much is kept in memory, and
 * beyond it those in which something was found.
 */
export const textLimits = {
  file: 8 * mebibyte,
  kept: 16 * mebibyte,
  zip: { files: 2_000, bytes: 32 * mebibyte, large: 32 * mebibyte },
};

/** The texts of a bot that are searched for secrets and otherwise not read. */
export interface TextGatherer {
  add(path: string, bytes: Uint8Array): void;
  /** One that could not be read; named if people keep settings in its like. */
  missed(path: string, why: 'too-big' | 'no-access' | 'changed' | 'not-a-file'): void;
  readonly texts: ReadonlyMap<string, BotFile>;
}

export const textGatherer = (limits = textLimits): TextGatherer => {
  const texts = new Map<string, BotFile>();
  let kept = 0;
  const take = (path: string, bytes: Uint8Array): void => {
    const text = textFrom(bytes);
    if (text === null) return;
    const isKept = kept + text.length <= limits.kept;
    if (!isKept && !holdsSecret(path, text)) return;
    kept += isKept ? text.length : 0;
    texts.set(path, { text });
  };
  return {
    texts,
    add: (path, bytes) => {
      if (isZip(path)) addEntries(path, bytes, limits, take, texts);
      else if (bytes.length > limits.file) texts.set(path, { unreadable: 'too-big' });
      else take(path, bytes);
    },
    missed: (path, why) => {
      if (isSettings(path)) texts.set(path, { unreadable: why });
    },
  };
};

/** `a.zip!/b.ini`. What no archive of ours may be is none that a bot reads either: named, as a zip may hide anything. */
const addEntries = (
  path: string,
  bytes: Uint8Array,
  limits: typeof textLimits,
  take: (path: string, bytes: Uint8Array) => void,
  texts: Map<string, BotFile>,
): void => {
  try {
    for (const file of archiveFiles(bytes, limits.zip))
      if (isSearchedInZip(file.path) && file.size <= limits.file) take(`${path}!/${file.path}`, file.read());
  } catch {
    texts.set(path, { unreadable: 'binary' });
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** As what it can be read; settings on Windows are often UTF-16 or in the code page. Null for what is no text. */
const textFrom = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Reads from a bot's folder what is only searched. */
export const readTexts = async (folder: string, entries: readonly Entry[]): Promise<ReadonlyMap<string, BotFile>> => {
  const gatherer = textGatherer();
  for (const entry of entries) {
    const file = await placeOf(folder, entry);
    if (file === null) continue;
    const read = await readRegularFile(file, isZip(entry.path) ? textLimits.zip.bytes : textLimits.file);
    if ('bytes' in read) gatherer.add(entry.path, read.bytes);
    else if (read.missing !== 'not-found') gatherer.missed(entry.path, read.missing);
  }
  return gatherer.texts;
};

/** Files of the environment and keys never ship and are no part of the walk; they lie there all the same. A link may lead anywhere. */
const placeOf = async (folder: string, entry: Entry): Promise<string | null> => {
  if ('file' in entry) return isSearched(entry.path) || isZip(entry.path) ? entry.file : null;
  const isKept =
    entry.leftOut === 'environment-file' ||
    (entry.leftOut === 'key-file' && isSearched(entry.path)) ||
    (entry.leftOut === 'dot-file' && isSettings(entry.path));
  if (entry.folder || !isKept) return null;
  const path = join(folder, entry.path);
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? path : null;
};
