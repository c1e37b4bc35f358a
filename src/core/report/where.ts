import type { ReportItem } from './item.ts';

/** A path of a bot as it is named from where the report is read: with the bot's folder before it, and `/`. */
export const shownPath = ({ folder }: Pick<ReportItem, 'folder'>, path: string): string => {
  // A policy stands outside the bot and is named by its whole path, or by its address.
  if (folder === undefined || folder === '' || folder === '.' || isAbsolute(path)) return path;
  return `${folder.replace(/[\\/]+$/, '').replaceAll('\\', '/')}/${path}`;
};

export const isAbsolute = (path: string): boolean => /^([\\/]|[A-Za-z]:[\\/]|https?:\/\/)/i.test(path);
