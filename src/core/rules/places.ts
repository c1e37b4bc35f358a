import type { Bot, Place, Range } from '../bot.ts';
import { type LineStarts, lineStarts, placeOf } from '../text/lines.ts';

/** Offsets in files of a bot to places; the lines of a file are counted once. */
export const placesIn = (bot: Bot): ((range: Range & { readonly path: string }) => Place) => {
  const starts = new Map<string, LineStarts>();
  return (range) => {
    const held = starts.get(range.path);
    const lines = held ?? lineStarts(textOf(bot, range.path));
    if (held === undefined) starts.set(range.path, lines);
    return placeOf(range.path, lines, range);
  };
};

/** Empty for a file that is not there or could not be read. */
export const textOf = (bot: Bot, path: string): string => {
  const file = bot.files.get(path) ?? bot.texts?.get(path);
  return file && 'text' in file ? file.text : '';
};
