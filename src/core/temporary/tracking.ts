import type { FunctionFact } from '../python/functions.ts';
import type { HandOver } from './model.ts';
import type { Reader } from './reader.ts';

/** What is gathered of one temporary thing in one function. */
export interface Tracking {
  readonly reader: Reader;
  /** The function (null: the file or a class); and the statement that makes the thing, -1 for a parameter. */
  readonly scope: FunctionFact | null;
  readonly from: number;
  /** Names that stand for it, and names of what lies in it. */
  readonly names: Set<string>;
  readonly parts: Set<string>;
  /** Statements that remove it, or give it to somebody of whom nothing is known. */
  readonly passes: Set<number>;
  readonly yields: Set<number>;
  /** Statements that give it to the caller. */
  readonly returns: Set<number>;
  readonly handed: { readonly statement: number; readonly handOver: HandOver }[];
  readonly keys: Set<string>;
}

export const newTracking = (reader: Reader, scope: FunctionFact | null, from: number): Tracking => ({
  reader,
  scope,
  from,
  names: new Set(),
  parts: new Set(),
  passes: new Set(),
  yields: new Set(),
  returns: new Set(),
  handed: [],
  keys: new Set(),
});
