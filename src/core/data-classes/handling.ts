import type { Bot } from '../bot.ts';
import { type DataClass, tightest } from '../policy/layer-data.ts';
import type { Policy } from '../policy/policy.ts';
import { declaredData } from './declared.ts';

/** What holds for a bot by the data it handles: of all its classes the tightest. */
export interface DataHandling extends Omit<DataClass, 'name'> {
  /** The classes it declares that the policy knows. */
  readonly classes: readonly DataClass[];
}

/**
 * What the policy says of the data that a bot declares; without a class nothing is limited. The one answer for whoever
 * asks: rules, gate, the orchestrator that keeps consoles, artifacts and screenshots.
 */
export const handlingOf = (bot: Bot, policy: Policy): DataHandling => {
  if (policy.data.classes.length === 0) return { ...tightest([]), classes: [] };
  const declared = (declaredData(bot).classes ?? []).map(({ name }) => name);
  const classes = policy.data.classes.filter(({ name }) => declared.includes(name));
  return { ...tightest(classes), classes };
};

/** What holds where several handlings do: of a task that ran twice, and in between the policy or the bot was changed. */
export const handledAs = (all: readonly DataHandling[]): DataHandling => {
  const classes = all.flatMap((one) => one.classes);
  const names = [...new Set(classes.map(({ name }) => name))];
  const joined = names.map((name) => tightest(classes.filter((one) => one.name === name)));
  return { ...tightest(joined), classes: joined };
};

/** The classes that say how long something is kept, of several those that say the least; with how many days. */
export const keptFor = (
  { classes, keep }: DataHandling,
  what: keyof DataClass['keep'],
): { readonly days: number; readonly classes: readonly string[] } | null => {
  const days = keep[what];
  if (days === null) return null;
  return { days, classes: classes.filter((one) => one.keep[what] === days).map(({ name }) => name) };
};
