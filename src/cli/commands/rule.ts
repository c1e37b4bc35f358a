import { Failure, lessonPage, rules } from '#core';
import type { Command } from '../command.ts';
import { messages } from '../messages/index.ts';
import { nearest } from '../nearest.ts';
import { writerFor } from '../writers/index.ts';

export const rule: Command = async ({ words, options, verb }, io) => {
  const writer = writerFor(options, io);
  const [name] = words;
  const ids = rules.map(({ id }) => id);
  const language = options.language ?? 'en';
  if (name === undefined) writer.lessons(ids.map((id) => lessonPage(id, language)));
  else if (ids.includes(name)) writer.lesson(lessonPage(name, language), language);
  else throw new Failure('usage', { cause: messages.noSuchRule(name, nearest(name, ids), ids), verb });
  return 0;
};
