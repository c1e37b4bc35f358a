import { resolve } from 'node:path';
import { botFacts } from '#core';
import { checkBot } from '#lifecycle';
import { botFolderFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { today } from '../io.ts';
import { writerFor } from '../writers/index.ts';

export const facts: Command = async ({ words, options, verb }, io) => {
  const { bot, policy, result } = await checkBot({
    folder: await botFolderFor(words[0], io, verb),
    today: today(io),
    ...(options.policy !== undefined && { organisationFile: resolve(io.cwd, options.policy) }),
    ...(options.python !== undefined && { python: options.python }),
  });
  const writer = writerFor(options, io);
  writer.facts(botFacts(bot, policy));
  writer.problems(result.problems);
  return result.problems.some((problem) => problem.blocks) ? 2 : 0;
};
