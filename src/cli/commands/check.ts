import { resolve } from 'node:path';
import { worstVerdict } from '#core';
import { checkBot } from '#lifecycle';
import { botFoldersOf } from '../bots.ts';
import type { Command } from '../command.ts';
import { today } from '../io.ts';
import { writerFor } from '../writers/index.ts';

const exitCodes = { pass: 0, fail: 1, unknown: 2 } as const;

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
  return exitCodes[worstVerdict(checked.map(({ result }) => result.verdict))];
};
