import type { Bot, BotFile } from '../bot.ts';
import { formatOf } from '../requirements/files.ts';
import { readRequirements } from '../requirements/index.ts';

/**
 * The distributions that a bot's requirement, project and lock files name, normalised. Half-written lines name nothing,
 * and a constraint asks for nothing.
 */
export const declaredIn = (bot: Bot): ReadonlySet<string> => {
  const { requirements, locked } = readRequirements(bot);
  const required = requirements.flatMap(({ name, isConstraint }) => (isConstraint || name === '' ? [] : [name]));
  return new Set([...required, ...locked.map(({ name }) => name)]);
};

/** True when a file with this text may say what is required, by its name or in its head. */
export const mayDeclare = (path: string, file: BotFile): boolean =>
  formatOf(path) !== null || ('text' in file && file.text.includes('# /// script'));
