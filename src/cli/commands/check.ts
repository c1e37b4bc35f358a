import { resolve } from 'node:path';
import type { Verdict } from '#core';
import { checkBot } from '#lifecycle';
import { botFoldersOf } from '../bots.ts';
import { today } from '../io.ts';
import type { Command, ExitCode } from '../verbs.ts';
import { writerFor } from '../writers/index.ts';

export const check: Command = async ({ words, options }, io) => {
  const folders = await botFoldersOf(words, io);
  const checked = [];
  for (const folder of folders) {
    checked.push(
      await checkBot({
        folder,
        today: today(io),
        ...(options.policy !== undefined && { organisationFile: resolve(io.cwd, options.policy) }),
        ...(options.python !== undefined && { python: options.python }),
      }),
    );
  }
  writerFor(options, io).checked(checked);
  return exitCodeOf(checked.map(({ result }) => result.verdict));
};

/** Of several bots the worst, fail before unknown. */
export const exitCodeOf = (verdicts: readonly Verdict[]): ExitCode => {
  if (verdicts.includes('fail')) return 1;
  return verdicts.includes('unknown') ? 2 : 0;
};
