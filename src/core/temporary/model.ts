import type { Place } from '../bot.ts';

/**
 * What becomes of something temporary, from best to worst: removed whatever happens (or handed to somebody of whom nothing
 * is known), left behind by an exception, on some path, or always.
 */
export type Fate = 'gone' | 'error' | 'path' | 'left';

/** A function that is called, as far as one file tells. */
export interface Target {
  /** Dotted, from the module on, or a plain name; `Class.method` in the file itself. */
  readonly name: string;
  /** `file`: this file's own; `module`: as imported; `any`: a method of who knows what. */
  readonly in: 'file' | 'module' | 'any';
}

/** A call that may remove what it is given: another function decides. */
export interface HandOver {
  readonly target: Target;
  /** The parameter, by position or by name. */
  readonly parameter: number | string;
}

/** What one function does with something temporary. */
export interface Track {
  /** When none of the functions it is handed to removes it; and when they do. */
  readonly without: Fate;
  readonly with: Fate;
  readonly handOvers: readonly HandOver[];
  /** Names by which it stays known outside the function: what removes one of them anywhere, removes it. */
  readonly keys: readonly string[];
  /** It is given to the caller, who then decides. */
  readonly isReturned: boolean;
  /** How it can be removed here: a name or an expression; null = by none. */
  readonly name: string | null;
}

/** Where something temporary is made. */
export interface MadeHere {
  readonly place: Place;
  /** `mkstemp`, `NamedTemporaryFile`, `to_excel`. */
  readonly by: string;
  readonly what: 'file' | 'folder';
  readonly track: Track;
  /** The function it is made in: `Class.method`; null in the file itself. */
  readonly within: string | null;
}

/** A call of the bot's own function, with what becomes of its value. */
export interface OwnCall {
  readonly target: Target;
  readonly place: Place;
  readonly track: Track;
  readonly within: string | null;
}

/** A parameter, and what its function does with what it is given. */
export interface Parameter {
  readonly within: string;
  readonly name: string;
  readonly position: number;
  readonly track: Track;
}

/** Keys of what is removed in one function; null: in the file itself. */
export interface Removed {
  readonly within: string | null;
  readonly keys: readonly string[];
}

/** What one file adds to the question what is left behind; all plain data, as it is kept and sent between threads. */
export interface TemporaryPart {
  readonly path: string;
  readonly made: readonly MadeHere[];
  readonly calls: readonly OwnCall[];
  readonly parameters: readonly Parameter[];
  /** What its functions remove, by key. */
  readonly removed: readonly Removed[];
}
