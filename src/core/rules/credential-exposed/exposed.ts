import { ownerFinder } from '../../python/functions.ts';
import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { importsAny } from '../mentions.ts';
import type { Held, Origin, Reading, Showing } from './origins.ts';
import { type Exposed, parametersOf, type Walked, walk } from './walk.ts';

/**
 * Every value of the vault, and every whole set of parameters, that somebody gets to read. It is followed through the names
 * of a function, what the file itself binds, attributes of `self`, and functions of the file that give it back or show it.
 * Only functions in which one of these is named are walked.
 */
export const exposedIn = (python: PythonFile): readonly Exposed[] => {
  const reading = newReading(python);
  const { statementsOf } = reading;
  const walked = (owner: FunctionFact | null, held: Held): Walked => walk(reading, owner, statementsOf(owner), held);
  const words = new Set(['get_credential', '.parameters']);
  // A function that gives a value of the vault names another place to look in, and so may one that asks that.
  for (let round = 0; round < 3; round++) {
    const before = reading.giving.size;
    for (const owner of ownersNaming(python, words)) {
      if (reading.giving.has(owner) || !walked(owner, new Map()).gives) continue;
      reading.giving.add(owner);
      words.add(owner.name);
    }
    if (reading.giving.size === before) break;
  }
  const file = walked(null, new Map());
  // What one method puts into an attribute, another may show.
  const attributes = ownersNaming(python, words).flatMap((owner) =>
    [...walked(owner, new Map()).held].filter(([name]) => name.startsWith('self.')),
  );
  const known = new Map<string, Origin>([...file.held, ...attributes]);
  for (const name of known.keys()) words.add(name);
  const inside = ownersNaming(python, words).flatMap((owner) => {
    const own = parametersOf(reading, owner);
    return walked(owner, new Map([...known].filter(([name]) => !own.includes(name)))).exposed;
  });
  return [...file.exposed, ...inside];
};

interface Learning extends Reading {
  readonly giving: Set<FunctionFact>;
  readonly statementsOf: (owner: FunctionFact | null) => readonly number[];
}

/** How many functions a value is followed through. */
const deepest = 8;

const newReading = (python: PythonFile): Learning => {
  const shown = new Map<FunctionFact, Showing>();
  const statementsOf = statementsByOwner(python);
  let depth = 0;
  const reading: Learning = {
    python,
    callAt: new Map(python.calls.map((call): [number, CallFact] => [call.node, call])),
    functions: byName(python),
    giving: new Set<FunctionFact>(),
    statementsOf,
    // Asked only of functions that are given something, and of those they pass it on to.
    showing: (owner: FunctionFact): Showing => {
      const known = shown.get(owner);
      if (known !== undefined || depth >= deepest) return known ?? new Map();
      shown.set(owner, new Map());
      depth++;
      const found = showingOf(reading, owner, statementsOf(owner));
      depth--;
      shown.set(owner, found);
      return found;
    },
    usesSdk: importsAny(python.imports, ['botcity']),
    executions: new Set(
      python.calls.flatMap(({ method, result }) =>
        method === 'get_execution' && result.kind === 'assigned' ? result.names : [],
      ),
    ),
  };
  return reading;
};

const byName = ({ functions }: PythonFile): ReadonlyMap<string, FunctionFact | null> => {
  const found = new Map<string, FunctionFact | null>();
  for (const one of functions) if (one.kind === 'function') found.set(one.name, found.has(one.name) ? null : one);
  return found;
};

/** The function by itself, with its parameters as what is followed. */
const showingOf = (reading: Reading, owner: FunctionFact, statements: readonly number[]): Showing => {
  const names = parametersOf(reading, owner);
  const given: Held = new Map(names.map((name) => [name, { kind: 'parameter', name }]));
  const { exposed } = walk(reading, owner, statements, given);
  return new Map(
    exposed.flatMap(({ origin }) => (origin.kind === 'parameter' ? [[origin.name, names.indexOf(origin.name)]] : [])),
  );
};

/** The statements of each function; classes run with what stands around them. */
const statementsByOwner = ({ functions, source }: PythonFile): ((owner: FunctionFact | null) => readonly number[]) => {
  const ownerOf = ownerFinder(functions);
  const found = new Map<FunctionFact | null, number[]>();
  source.statements.forEach(({ block }, s) => {
    const owner = functionAround(ownerOf(block));
    const list = found.get(owner);
    if (list === undefined) found.set(owner, [s]);
    else list.push(s);
  });
  return (owner) => found.get(owner) ?? [];
};

const functionAround = (owner: FunctionFact | null): FunctionFact | null => {
  let at = owner;
  while (at?.kind === 'class') at = at.within;
  return at;
};

/** The functions in whose text one of the words stands, outermost first. */
const ownersNaming = (
  { functions, source: { code } }: PythonFile,
  words: ReadonlySet<string>,
): readonly FunctionFact[] => {
  const offsets = [...words].flatMap((word) => occurrences(code.text, word)).sort((a, b) => a - b);
  return functions.filter(({ kind, start, end }) => kind === 'function' && hasIn(offsets, start, end));
};

const occurrences = (text: string, word: string): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
};

const hasIn = (offsets: readonly number[], start: number, end: number): boolean => {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low < offsets.length && (offsets[low] as number) < end;
};
