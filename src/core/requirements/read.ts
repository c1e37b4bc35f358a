import type { Bot, BotFile } from '../bot.ts';
import { joined } from './includes.ts';
import { readInlineScript } from './inline-script.ts';
import type { BotRequirements, RequirementFormat } from './model.ts';
import { readPipfile } from './pipfile.ts';
import { readPipfileLock } from './pipfile-lock.ts';
import { readPyproject } from './pyproject.ts';
import { type FileReading, newReading } from './reading.ts';
import { readRequirementsTxt } from './requirements-txt.ts';
import { readTomlLock } from './toml-lock.ts';

/** All that the requirement, project and lock files of a bot say. Never throws; includes are followed within the bot. */
export const readRequirements = (bot: Bot): BotRequirements => requirementsReader()(bot);

/**
 * As {@link readRequirements}, for a session: a file whose content is the same object as before is not read again, so
 * that a keystroke in one file costs that file.
 */
export const requirementsReader = (): ((bot: Bot) => BotRequirements) => {
  const read = new WeakMap<BotFile, FileReading>();
  const readOnce = (path: string, file: BotFile, format: RequirementFormat): FileReading => {
    const known = read.get(file);
    if (known?.path === path && known.format === format) return known;
    const reading = readFile(path, file, format);
    read.set(file, reading);
    return reading;
  };
  return (bot) => joined(bot, readOnce);
};

const readFile = (path: string, file: BotFile, format: RequirementFormat): FileReading => {
  if (!('text' in file)) return unread(path, file.unreadable === 'too-big' ? 'too-big' : 'unreadable', format);
  return readers[format](path, file.text);
};

const unread = (path: string, cause: 'too-big' | 'unreadable', format: RequirementFormat): FileReading => {
  const reading = newReading(path, format);
  reading.problems.push({ path, start: 0, end: 0, cause });
  return reading;
};

const readers: Readonly<Record<RequirementFormat, (path: string, text: string) => FileReading>> = {
  'requirements-txt': readRequirementsTxt,
  pyproject: readPyproject,
  pipfile: readPipfile,
  'inline-script': (path, text) => readInlineScript(path, text) ?? newReading(path, 'inline-script'),
  'uv-lock': (path, text) => readTomlLock(path, text, 'uv-lock'),
  'poetry-lock': (path, text) => readTomlLock(path, text, 'poetry-lock'),
  'pdm-lock': (path, text) => readTomlLock(path, text, 'pdm-lock'),
  pylock: (path, text) => readTomlLock(path, text, 'pylock'),
  'pipfile-lock': readPipfileLock,
};
