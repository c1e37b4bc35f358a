import { Failure, lessonPage, nearest, ruleIds } from '#core';
import type { Command } from '../command.ts';
import { messages } from '../messages/index.ts';
import { writerFor } from '../writers/index.ts';

export const rule: Command = async ({ words, options, verb }, io) => {
  const writer = writerFor(options, io);
  const [name] = words;
  const language = options.language ?? 'en';
  if (name === undefined) writer.lessons(ruleIds.map((id) => lessonPage(id, language)));
  else if (ruleIds.includes(name)) writer.lesson(lessonPage(name, language), language);
  else throw new Failure('usage', { cause: messages.noSuchRule(name, nearest(name, ruleIds), ruleIds), verb });
  return 0;
};
