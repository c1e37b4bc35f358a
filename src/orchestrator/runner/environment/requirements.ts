import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#core';
import { isInside } from './candidates.ts';

/** One logical line: comments gone, continuations joined. */
interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines pip would read. */
export const requirementLines = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const continued: boolean = raw.endsWith('\\') && !/^\s*#/.test(raw);
    const part = (continued ? raw.slice(0, -1) : raw).replace(/(^|\s)#.*$/, '');
    const joined: Line = open
      ? { number: open.number, text: `${open.text}${part}` }
      : { number: index + 1, text: part };
    open = continued ? joined : null;
    if (!continued && joined.text.trim() !== '') lines.push({ ...joined, text: joined.text.trim() });
  }
  return open && open.text.trim() !== '' ? [...lines, { ...open, text: open.text.trim() }] : lines;
};

/** A file this one brings in, or null. */
export const includedFile = (line: string): string | null =>
  /^(?:-r|-c|--requirement|--constraint)[\s=]*(\S.*)$/.exec(line)?.[1]?.replace(/^["']|["']$/g, '') ?? null;

/**
 * Why a line would make pip build something, which runs its code at installation: we take wheels only, and pip's own
 * option for that leaves out folders, source addresses and editable installs. Null when it would not.
 */
export const notAWheel = (line: string): string | null => {
  if (/^(-e|--editable)\b/.test(line)) return 'an editable install runs code';
  if (/^--(no-binary|only-binary|no-build-isolation|config-settings|global-option)\b/.test(line))
    return 'it changes that only wheels are taken';
  if (line.startsWith('-')) return null;
  const reference = /(?:^|@\s*)((?:git|hg|svn|bzr)\+\S+|file:\S+)/i.exec(line)?.[1];
  if (reference) return 'it is built from source';
  const address = /(?:^|@\s*)(https?:\/\/\S+)/i.exec(line)?.[1];
  if (address) return /\.whl(?:[#?].*)?$/i.test(address) ? null : 'the address is not of a wheel';
  const name = line.split(/[\s;<>=!~,[(@]/)[0] ?? '';
  return /[\\/]|^\.|\.(whl|zip|tar\.gz|tgz|tar\.bz2)$/i.test(name)
    ? 'it is a file or folder, not a distribution of the index'
    : null;
};

const refuse = (bot: string, file: string, line: Line, cause: string): never => {
  throw new Failure('environment-failed', { bot, cause: `${file}:${line.number}: ${line.text}: ${cause}` });
};

const readInside = async (bot: string, folder: string, file: string): Promise<string> => {
  const relative = path.relative(folder, file).split(path.sep).join('/');
  if (!isInside(process.platform, folder, file)) throw new Failure('archive-path-escapes', { path: relative });
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure('environment-failed', { bot, cause: `${relative}: ${error.code}` });
  });
};

/** Null when the bot has no `requirements.txt`: its environment is then empty. */
export interface Requirements {
  readonly file: string;
  /** What decides the environment: every line of every file, in order, without comments and blanks. */
  readonly lines: readonly string[];
}

/** Reads what a bot asks for, following `-r` and `-c` within its folder, and refuses what is not a wheel of an index. */
export const readRequirements = async (bot: string, folder: string): Promise<Requirements | null> => {
  const first = path.join(folder, 'requirements.txt');
  const seen = new Set<string>();
  const lines: string[] = [];

  const follow = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = await readInside(bot, folder, file);
    const name = path.relative(folder, file).split(path.sep).join('/');
    for (const line of requirementLines(text)) {
      const cause = notAWheel(line.text);
      if (cause) refuse(bot, name, line, cause);
      lines.push(line.text.replace(/\s+/g, ' '));
      const included = includedFile(line.text);
      if (included) await follow(path.resolve(path.dirname(file), included));
    }
  };

  const exists = await readFile(first).then(
    () => true,
    () => false,
  );
  if (!exists) return null;
  await follow(first);
  return lines.length === 0 ? null : { file: first, lines };
};
