import type { Bot, Fix, TextEdit } from '../bot.ts';
import type { Policy } from '../policy/policy.ts';
import type { BotRequirements, Requirement } from '../requirements/model.ts';
import { textOf } from '../rules/places.ts';
import { placeToAdd } from './place-to-add.ts';
import { approvedRange } from './standing.ts';
import { lockedVersion } from './versions-of.ts';

/** What is needed to mend a list. */
export interface Mending {
  readonly bot: Bot;
  readonly requirements: BotRequirements;
  readonly policy: Policy;
}

/**
 * Writes the name of another distribution. A version and hashes of the old one say nothing of it, unless the name was only
 * misspelt; what a lock or the policy says of the new one does.
 */
export const renameRequirement = (one: Requirement, name: string, mending: Mending, isMisspelt = false): Fix => {
  const { path, nameRange, specifierRange, hashes, written } = one;
  const range = pinFor(name, mending.requirements, mending.policy) ?? '';
  const edits: TextEdit[] = [{ path, ...nameRange, newText: name }];
  if (hashes.length > 0 && one.format === 'requirements-txt')
    edits.splice(0, 1, { path, start: one.start, end: one.end, newText: `${name}${range}` });
  else if (!isMisspelt && specifierRange !== null && !isRow(one, textOf(mending.bot, path)))
    edits.push({ path, ...specifierRange, newText: range });
  return { kind: 'rename-requirement', data: { name: written, distribution: name }, edits };
};

/** `name = "^1.2"`, as Poetry and Pipfile write it. */
const isRow = ({ nameRange }: Requirement, text: string): boolean => /^["']?\s*=(?!=)/.test(text.slice(nameRange.end));

/** Takes lines out, with the line break; in an array with its comma. Null when one stands where only a person should cut. */
export const removeRequirement = (requirements: readonly Requirement[], bot: Bot): Fix | null => {
  const edits = requirements.flatMap((one) => cut(one, textOf(bot, one.path)) ?? []);
  if (edits.length === 0 || edits.length < requirements.length) return null;
  const names = requirements.map(({ written, name }) => written || name);
  return { kind: 'remove-requirement', data: { distributions: names }, edits: merged(edits) };
};

const cut = (requirement: Requirement, text: string): TextEdit | null => {
  const { path, format, start, end } = requirement;
  if (format === 'requirements-txt') return { path, ...wholeLines(text, start, end), newText: '' };
  if (format !== 'pyproject' && format !== 'inline-script') return null;
  const quoted = withQuotes(text, start, end);
  if (quoted === null) return tableRow(text, start, end, path);
  const comma = /^\s*,/.exec(text.slice(quoted.end))?.[0].length ?? 0;
  const to = quoted.end + comma;
  const line = lineAround(text, quoted.start, to);
  // Alone on its line, the line goes; a comment behind it is about it.
  const isAlone =
    /^\s*(#\s*)?$/.test(text.slice(line.start, quoted.start)) && /^\s*(#.*)?$/.test(text.slice(to, line.end));
  if (isAlone) return { path, ...wholeLines(text, quoted.start, to), newText: '' };
  if (comma > 0)
    return { path, start: quoted.start, end: to + (/^[^\S\n]*/.exec(text.slice(to))?.[0].length ?? 0), newText: '' };
  const before = /,\s*$/.exec(text.slice(0, quoted.start))?.[0].length ?? 0;
  return { path, start: quoted.start - before, end: quoted.end, newText: '' };
};

/** Poetry writes a row a distribution. */
const tableRow = (text: string, start: number, end: number, path: string): TextEdit | null => {
  const line = lineAround(text, start, end);
  return /^\s*["']?[\w.-]+["']?\s*=/.test(text.slice(line.start, line.end))
    ? { path, ...wholeLines(text, start, end), newText: '' }
    : null;
};

/** The string that holds a range, with its quotes; null where it stands in none. */
const withQuotes = (text: string, start: number, end: number): { start: number; end: number } | null => {
  const opens = /["']/.test(text.charAt(start));
  const from = opens ? start : start - 1;
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'") return null;
  const to = text.indexOf(quote, Math.max(from + 1, opens ? start + 1 : end - 1));
  if (to < 0 || /^\s*=/.test(text.slice(to + 1))) return null;
  return { start: from, end: to + 1 };
};

const lineAround = (text: string, start: number, end: number): { start: number; end: number } => {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(end));
  return { start: from, end: rest === null ? text.length : end + rest.index };
};

/** The lines that a range stands on, with the break behind them. */
export const wholeLines = (text: string, start: number, end: number): { start: number; end: number } => {
  const line = lineAround(text, start, end);
  const isBroken = /^\r\n|^[\r\n]/.exec(text.slice(line.end));
  return { start: line.start, end: line.end + (isBroken?.[0].length ?? 0) };
};

/** Cuts that touch are one. */
const merged = (edits: readonly TextEdit[]): readonly TextEdit[] => {
  const sorted = [...edits].sort((a, b) =>
    (a.path ?? '') === (b.path ?? '') ? a.start - b.start : (a.path ?? '') < (b.path ?? '') ? -1 : 1,
  );
  const out: TextEdit[] = [];
  for (const edit of sorted) {
    const last = out[out.length - 1];
    if (last && last.path === edit.path && edit.start < last.end)
      out[out.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else out.push(edit);
  }
  return out;
};

/** Pins what a lock resolved, else what the policy pins; what neither knows is left, and null when that is all. */
export const pinRequirements = (
  requirements: readonly Requirement[],
  bot: Bot,
  all: BotRequirements,
  policy: Policy,
): Fix | null => {
  const pins = requirements.flatMap((one) => {
    const range = pinFor(one.name, all, policy);
    const edit = range === null ? null : withRange(one, range, textOf(bot, one.path));
    return range === null || edit === null ? [] : [{ text: `${one.name}${range}`, edit }];
  });
  if (pins.length === 0) return null;
  return { kind: 'pin-requirement', data: { pins: pins.map(({ text }) => text) }, edits: pins.map(({ edit }) => edit) };
};

/** What to write behind a name: the version in the lock, else the range that the policy approves; null when nobody says. */
const pinFor = (name: string, all: BotRequirements, policy: Policy): string | null => {
  const locked = lockedVersion(name, all);
  return locked === null ? approvedRange(name, policy) : `==${locked}`;
};

const withRange = (one: Requirement, range: string, text: string): TextEdit | null => {
  const { path, format, nameRange, specifierRange, source } = one;
  // Behind a name with an address no version can stand.
  if (source !== null || format === 'pipfile' || (specifierRange === null && isRow(one, text))) return null;
  if (specifierRange !== null) return { path, ...specifierRange, newText: range };
  const extras = /^[^\S\n]*\[[^\]\n]*\]/.exec(text.slice(nameRange.end))?.[0].length ?? 0;
  return { path, start: nameRange.end + extras, end: nameRange.end + extras, newText: range };
};

/** Adds distributions to the list that the bot has, each as the policy approves it; to a new one where it has none. */
export const addRequirements = (
  names: readonly string[],
  bot: Bot,
  all: BotRequirements,
  policy: Policy,
): Fix | null => {
  const lines = names.map((name) => `${name}${pinFor(name, all, policy) ?? ''}`);
  const where = lines.length === 0 ? null : placeToAdd(bot, all);
  if (where === null) return null;
  const { path, at } = where;
  return {
    kind: 'add-requirement',
    data: { distributions: lines, path },
    edits: [{ path, start: at, end: at, newText: where.write(lines) }],
  };
};
