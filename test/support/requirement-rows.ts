// What a bot's requirement files say, as short rows, with the text at each range to see that it is the right one.
import type { Bot, Range } from '#core';
import type { BotRequirements, Requirement } from '../../src/core/requirements/index.ts';
import { readRequirements } from '../../src/core/requirements/index.ts';
import { botOf } from './bots.ts';

export const requirementsOf = (
  files: Readonly<Record<string, string>>,
): { bot: Bot; read: BotRequirements; at: (found: Range & { path: string }) => string } => {
  const bot = botOf({ 'bot.py': '', ...files });
  const at = ({ path, start, end }: Range & { path: string }): string => textIn(bot, path).slice(start, end);
  return { bot, read: readRequirements(bot), at };
};

const textIn = (bot: Bot, path: string): string => {
  const file = bot.files.get(path);
  return file && 'text' in file ? file.text : '';
};

/** `name[extras]specifier;marker <source> (group)`, with what stands at its places where that differs. */
export const rowOf = (each: Requirement): string => {
  const extras = each.extras.length > 0 ? `[${each.extras.join()}]` : '';
  const source = each.source === null ? '' : ` <${Object.values(each.source).join(' ')}>`;
  const notes = `${each.group === null ? '' : ` (${each.group})`}${each.isConstraint ? ' bounded' : ''}`;
  return `${each.name}${extras}${each.specifier}${each.marker === null ? '' : `;${each.marker}`}${source}${notes}`;
};
