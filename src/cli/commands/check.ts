import { join } from 'node:path';
import { once, worstVerdict } from '#core';
import { changedSince, compiledFolder, userFolders } from '#workspace';
import { freshAdvisories } from '../advisories.ts';
import { botFoldersOf } from '../bots.ts';
import { buildOf } from '../checking/build.ts';
import { checkFolder } from '../checking/check-folder.ts';
import { onlyChanged } from '../checking/only-changed.ts';
import type { Command } from '../command.ts';
import { type Io, today } from '../io.ts';
import type { Options } from '../options.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';

const exitCodes = { pass: 0, fail: 1, unknown: 2 } as const;

export const check: Command = async ({ words, options }, io) => {
  const folders = await botFoldersOf(words, io);
  const build = once(() => buildOf(io.program.checkWorker));
  const cache = await cacheOf(options, io, build);
  const from = await freshPolicyFrom(options, io);
  const checked = [];
  for (const folder of folders) {
    const bot = await checkFolder({
      folder,
      today: today(io),
      advisories: freshAdvisories(io),
      worker: { file: io.program.checkWorker, build, compiled: compiledFolder(io.env, io.platform, io.home) },
      showsLines: options.format === 'text',
      cache,
      policyFrom: from,
      ...(options.python !== undefined && { python: options.python }),
    });
    const ref = options.changed;
    checked.push(ref === undefined ? bot : await onlyChanged(bot, await changedSince(bot.folder, ref, io.env), ref));
  }
  writerFor(options, io).checked(checked);
  return exitCodes[worstVerdict(checked.map(({ result }) => result.verdict))];
};

const cacheOf = async (
  options: Options,
  io: Io,
  buildOf: () => Promise<string | null>,
): Promise<{ folder: string; build: string } | null> => {
  const build = options.noCache ? null : await buildOf();
  return build === null ? null : { folder: join(userFolders(io.env, io.platform, io.home).cache, 'checks'), build };
};
