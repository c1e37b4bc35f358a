import type { Finding } from './bot.ts';

/** What is there to be read and decides nothing: the bot's baseline knows it, or a waiver that counts excuses it. */
export const isExcused = ({ baselined, waived }: Pick<Finding, 'baselined' | 'waived'>): boolean =>
  baselined === true || waived !== undefined;
