import { basename } from 'node:path';
import { type BotFile, botNameProblem, Failure, type Problem } from '#core';
import { botOf } from '../bots/bot-of.ts';
import { fileFromBytes } from '../bots/decode.ts';
import type { FileKind } from '../bots/kinds.ts';
import type { LeftOut } from '../bots/walk.ts';
import { readRegularFile } from '../files/read-file.ts';
import { type ChosenFile, choose } from './choose.ts';
import { digestOf, hexSha256 } from './digest.ts';
import { type ArchiveLimits, archiveLimits } from './limits.ts';

export interface PlannedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly reason: FileKind | 'resources' | 'include';
}

export interface ExcludedFile {
  /** A folder that was not entered ends with `/`. */
  readonly path: string;
  readonly reason: LeftOut | 'not-listed';
  /** The pattern of .botyardignore that decided. */
  readonly by?: string;
}

/** What would ship, before anything is sent: every file in or out with its reason. */
export interface ArchivePlan {
  readonly botId: string;
  readonly files: readonly PlannedFile[];
  readonly excluded: readonly ExcludedFile[];
  readonly payloadDigest: `sha256:${string}`;
  readonly size: number;
  /** Larger than a bot needs to be; nothing is refused for it. */
  readonly large: boolean;
  readonly problems: readonly Problem[];
}

/** Decides what goes into the archive. Refuses a home or a drive, links that lead out, and what is too big. */
export const planArchive = async (
  folder: string,
  signal?: AbortSignal,
  limits: ArchiveLimits = archiveLimits,
): Promise<ArchivePlan> => {
  const chosen = await choose(folder, limits, signal);
  const files: PlannedFile[] = [];
  const texts = new Map<string, BotFile>();
  for (const file of chosen.files) {
    if (signal?.aborted) throw new Failure('cancelled');
    const bytes = await bytesOf(file, limits);
    files.push({ path: file.path, size: bytes.length, sha256: hexSha256(bytes), reason: file.reason });
    const { reason } = file;
    if (reason !== 'resources' && reason !== 'include') texts.set(file.path, fileFromBytes(bytes, reason));
  }
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return {
    ...identityOf(folder, texts),
    files,
    excluded: chosen.excluded,
    payloadDigest: digestOf(files),
    size,
    large: size > limits.large,
  };
};

/** The bytes of a chosen file. It was there a moment ago, so that it cannot be read is worth stopping for. */
export const bytesOf = async (file: ChosenFile, limits: ArchiveLimits): Promise<Uint8Array> => {
  const read = await readRegularFile(file.file, limits.bytes);
  if ('bytes' in read) return read.bytes;
  throw new Failure('folder-not-readable', { folder: file.path, cause: read.cause });
};

const identityOf = (
  folder: string,
  texts: ReadonlyMap<string, BotFile>,
): { readonly botId: string; readonly problems: readonly Problem[] } => {
  const bot = botOf(texts, basename(folder));
  const reason = botNameProblem(bot.id);
  if (reason !== null) throw new Failure('bot-name-invalid', { name: bot.id, reason });
  return { botId: bot.id, problems: texts.has(bot.entry) ? [] : [noEntry(bot.entry)] };
};

const noEntry = (path: string): Problem => ({
  code: 'no-entry',
  path,
  line: 1,
  column: 1,
  data: { entry: path },
  blocks: true,
});
