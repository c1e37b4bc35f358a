import { botFacts } from '#core';
import { checkBot } from '#lifecycle';
import { keptAdvisories } from '../advisories.ts';
import { botFolderFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { today } from '../io.ts';
import { policyFrom } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';

export const facts: Command = async ({ words, options, verb }, io) => {
  const { bot, policy, result } = await checkBot({
    folder: await botFolderFor(words[0], io, verb),
    today: today(io),
    advisories: keptAdvisories(io),
    policyFrom: await policyFrom(options, io),
    ...(options.python !== undefined && { python: options.python }),
  });
  const writer = writerFor(options, io);
  writer.facts(botFacts(bot, policy));
  writer.problems(result.problems);
  return result.problems.some((problem) => problem.blocks) ? 2 : 0;
};
