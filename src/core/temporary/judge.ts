import type { Place } from '../bot.ts';
import { covers } from './makers.ts';
import type { Fate, HandOver, MadeHere, OwnCall, Parameter, Target, TemporaryPart, Track } from './model.ts';
import { soundsLikeRemoving } from './words.ts';

/** Something temporary that is left behind. */
export interface LeftBehind {
  readonly made: MadeHere;
  readonly fate: Exclude<Fate, 'gone'>;
  /** The calls that get it and leave it. */
  readonly callers: readonly Place[];
}

/** A function of the bot, by all that its name may end in. */
interface Known {
  readonly parts: readonly TemporaryPart[];
  /** Keys of what is removed, each with the function that does, or null when there are several. */
  readonly removed: ReadonlyMap<string, string | null>;
  readonly folders: readonly string[];
  /** By the last part of the name of the function. */
  readonly parameters: ReadonlyMap<string, readonly Entry<Parameter>[]>;
  readonly calls: ReadonlyMap<string, readonly Entry<OwnCall>[]>;
}

interface Entry<T> {
  readonly path: string;
  readonly value: T;
}

/** How far functions that hand something on are followed. */
const deepest = 12;

/** What a bot leaves behind, from what each of its files says. */
export const leftBehind = (parts: readonly TemporaryPart[]): readonly LeftBehind[] => {
  const removed = removedBy(parts);
  const known: Known = {
    parts,
    removed,
    folders: [...removed.keys()].filter((key) => key.startsWith('=') && key.includes('/')),
    parameters: byName(
      parts,
      ({ parameters }) => parameters,
      ({ within }) => within,
    ),
    calls: byName(
      parts,
      ({ calls }) => calls,
      ({ target }) => target.name,
    ),
  };
  return parts.flatMap(({ path, made }) =>
    made.flatMap((each): readonly LeftBehind[] => {
      const { fate, callers } = withCallers(known, path, each, 0);
      return fate === 'gone' ? [] : [{ made: each, fate, callers }];
    }),
  );
};

const removedBy = (parts: readonly TemporaryPart[]): ReadonlyMap<string, string | null> => {
  const removed = new Map<string, string | null>();
  for (const part of parts) {
    for (const { within, keys } of part.removed) {
      const by = placeName(part.path, within);
      for (const key of keys)
        removed.set(key, (removed.get(key) ?? by) === by && removed.get(key) !== null ? by : null);
    }
  }
  return removed;
};

const placeName = (path: string, within: string | null): string => `${path}\n${within ?? ''}`;

const byName = <T>(
  parts: readonly TemporaryPart[],
  all: (part: TemporaryPart) => readonly T[],
  nameOf: (value: T) => string,
): ReadonlyMap<string, readonly Entry<T>[]> => {
  const found = new Map<string, Entry<T>[]>();
  for (const part of parts) {
    for (const value of all(part)) {
      const key = last(nameOf(value));
      const known = found.get(key) ?? [];
      known.push({ path: part.path, value });
      found.set(key, known);
    }
  }
  return found;
};

const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const order: readonly Fate[] = ['gone', 'error', 'path', 'left'];
const worst = (a: Fate, b: Fate): Fate => (order.indexOf(a) < order.indexOf(b) ? b : a);

interface Judged {
  readonly fate: Fate;
  readonly callers: readonly Place[];
}

/** Its own function's part, and where it is returned that of those who call it. */
const withCallers = (
  known: Known,
  path: string,
  { track, within }: Pick<MadeHere, 'track' | 'within'>,
  depth: number,
): Judged => {
  const by = placeName(path, within);
  let fate = fateOf(known, path, track, by, depth);
  if (!track.isReturned || within === null || depth > deepest || isKept(known, track, by)) return { fate, callers: [] };
  const callers: Place[] = [];
  for (const { path: from, value } of known.calls.get(last(within)) ?? []) {
    if (!isSame(value.target, from, within, path)) continue;
    const its = withCallers(known, from, value, depth + 1);
    if (its.fate !== 'gone' && order.indexOf(its.fate) >= order.indexOf(fate))
      callers.push(value.place, ...its.callers);
    fate = worst(fate, its.fate);
  }
  return { fate, callers };
};

/** Removed under a name by which it is known outside of the function; what that one does itself is known better. */
const isKept = ({ removed, folders }: Known, { keys }: Track, by: string): boolean => {
  const isElsewhere = (key: string): boolean => removed.has(key) && removed.get(key) !== by;
  return keys.some(isElsewhere) || folders.some((folder) => isElsewhere(folder) && covers(folder, keys));
};

const fateOf = (known: Known, path: string, track: Track, by: string, depth: number): Fate => {
  if (track.without === 'gone' || isKept(known, track, by)) return 'gone';
  if (track.without === track.with || depth > deepest) return track.without;
  return track.handOvers.some((each) => removes(known, path, each, depth + 1)) ? track.with : track.without;
};

/** Whether a function removes what it is given; one that nobody knows, when its name says so. */
const removes = (known: Known, path: string, { target, parameter }: HandOver, depth: number): boolean => {
  const name = last(target.name);
  const all = [...(known.parameters.get(name) ?? []), ...(known.parameters.get('__init__') ?? [])];
  const fitting = all.filter(({ path: where, value }) => isSame(target, path, value.within, where));
  const at = fitting.filter(({ value }) =>
    typeof parameter === 'string' ? value.name === parameter : value.position === parameter,
  );
  if (at.length === 0) return fitting.length === 0 && soundsLikeRemoving.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
  return at.some(({ path: where, value }) => {
    const fate = fateOf(known, where, value.track, placeName(where, value.within), depth);
    return fate === 'gone' || fate === 'error' || fate === 'path';
  });
};

/** Whether a target, as a file names it, is the function of another. A class is known by how it is made. */
const isSame = (target: Target, from: string, within: string, path: string): boolean => {
  const name = within.replace(/\.__init__$/, '');
  if (target.in === 'any') return last(name) === target.name && within.includes('.');
  if (target.in === 'file') return from === path && (target.name === name || target.name === within);
  const module = path.replace(/(\/__init__)?\.\w+$/, '').replaceAll('/', '.');
  const full = `.${module}.${name}`;
  if (full.endsWith(`.${target.name}`)) return true;
  // What a package passes on from one of its modules.
  const [root = ''] = target.name.split('.');
  return full.includes(`.${root}.`) && last(target.name) === last(name) && isPackage(target.name, module, name);
};

const isPackage = (target: string, module: string, name: string): boolean => {
  const folder = target.slice(0, target.length - name.length - 1);
  return target.endsWith(`.${name}`) && `.${module}.`.includes(`.${folder}.`);
};
