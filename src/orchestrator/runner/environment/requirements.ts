import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#core';
import { isInside } from './candidates.ts';
import { includedFile, type Line, notTaken, requirementLines } from './requirement-lines.ts';

/** What a bot asks for, judged line by line. The tools are given these lines and never the bot's own files. */
export interface Requirements {
  /** What is to be installed, as one file without references to others. */
  readonly wanted: readonly string[];
  /** What only holds versions down. */
  readonly constraints: readonly string[];
  /** What decides the environment: every line of every file, in order, without comments and blanks. */
  readonly lines: readonly string[];
}

interface Reading {
  readonly bot: string;
  /** Absolute and free of links. */
  readonly folder: string;
  readonly seen: Set<string>;
  readonly wanted: string[];
  readonly constraints: string[];
  readonly lines: string[];
}

/**
 * Reads what a bot asks for, following `-r` and `-c` within its folder, and refuses whatever a wheel cannot meet. Null
 * when nothing is asked for: the environment is then empty.
 */
export const readRequirements = async (bot: string, folder: string): Promise<Requirements | null> => {
  const first = path.join(await realpath(folder), 'requirements.txt');
  if (await isAbsent(first)) return null;
  const reading: Reading = {
    bot,
    folder: path.dirname(first),
    seen: new Set(),
    wanted: [],
    constraints: [],
    lines: [],
  };
  await follow(reading, first, false);
  const { wanted, constraints, lines } = reading;
  return wanted.every((line) => line.startsWith('-')) ? null : { wanted, constraints, lines };
};

const isAbsent = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );

const follow = async (reading: Reading, file: string, isConstraint: boolean): Promise<void> => {
  const once = `${isConstraint} ${file}`;
  if (reading.seen.has(once)) return;
  reading.seen.add(once);
  const text = await readInside(reading, file);
  for (const line of requirementLines(text)) {
    const cause = notTaken(line.text);
    if (cause) refuse(reading, file, line, cause);
    reading.lines.push(line.text.replace(/\s+/g, ' '));
    const included = includedFile(line.text);
    if (included) {
      await follow(reading, path.resolve(path.dirname(file), included.file), isConstraint || included.isConstraint);
    } else (isConstraint ? reading.constraints : reading.wanted).push(line.text);
  }
};

const nameIn = ({ folder }: Reading, file: string): string => path.relative(folder, file).split(path.sep).join('/');

const refuse = (reading: Reading, file: string, line: Line, cause: string): never => {
  const place = `${nameIn(reading, file)}:${line.number}: ${line.text}`;
  throw new Failure('environment-failed', { bot: reading.bot, cause: `${place}: ${cause}` });
};

/** Inside by its path and, links followed, by where its bytes are; a pipe would make us wait for ever. */
const readInside = async (reading: Reading, file: string): Promise<string> => {
  const name = nameIn(reading, file);
  const leads = (target: string): boolean => !isInside(process.platform, reading.folder, target);
  if (leads(file)) throw new Failure('archive-path-escapes', { path: name });
  try {
    const real = await realpath(file);
    if (leads(real)) throw new Failure('archive-path-escapes', { path: name });
    if (!(await stat(real)).isFile()) throw Object.assign(new Error('not a file'), { code: 'not a file' });
    return textOf(await readFile(real));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure('environment-failed', { bot: reading.bot, cause: `${name}: ${code}` });
  }
};

/** A byte order mark names the encoding, as for pip: PowerShell writes UTF-16. */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(!isUtf16 ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
};
