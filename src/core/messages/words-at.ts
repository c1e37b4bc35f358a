import type { Fact } from '../bot.ts';

/** What a table says of a fact; undefined where it says nothing, also of names that every object has. */
export const wordsAt = (table: Readonly<Record<string, string>>, fact: Fact | undefined): string | undefined =>
  Object.hasOwn(table, String(fact)) ? table[String(fact)] : undefined;
