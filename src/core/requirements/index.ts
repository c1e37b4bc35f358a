import type { Bot } from '../bot.ts';
import type { BotRequirements } from './model.ts';

/** Stands in until the reader is here. */
export const readRequirements = (_bot: Bot): BotRequirements => ({
  files: [],
  requirements: [],
  options: [],
  includes: [],
  locked: [],
  python: [],
  problems: [],
});
