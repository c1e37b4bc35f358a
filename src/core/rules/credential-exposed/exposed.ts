import { is } from '../../python/code.ts';
import { ownerFinder } from '../../python/functions.ts';
import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { importsAny } from '../mentions.ts';
import type { Sink } from '../sinks.ts';
import { toldToModel } from './asked.ts';
import { postedFiles } from './files.ts';
import type { Held, Origin, Reading, Showing } from './origins.ts';
import { shapesOf } from './shapes.ts';
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
      if (reading.giving.has(owner) || !walked(owner, new Map()).gives.some(isVault)) continue;
      reading.giving.add(owner);
      words.add(owner.name);
    }
    if (reading.giving.size === before) break;
  }
  const file = walked(null, new Map());
  // What one method puts into an attribute, another may show.
  const attributes = ownersNaming(python, words).flatMap((owner) =>
    [...walked(owner, new Map()).held].flatMap(([name, origin]) =>
      name.startsWith('self.') ? [{ name, origin, owner }] : [],
    ),
  );
  const known = new Map<string, Origin>([
    ...file.held,
    ...attributes.map(({ name, origin }): [string, Origin] => [name, origin]),
  ]);
  for (const name of known.keys()) words.add(name.replace(/\[.*/, ''));
  // An object that holds one is shown by its own name.
  if (attributes.length > 0) for (const whole of wholes) words.add(whole);
  const inside = ownersNaming(python, words).flatMap((owner) => {
    const own = parametersOf(reading, owner);
    const here = attributes.filter((one) => areOfOneObject(python, one.owner.within, owner.within));
    const seen = new Map([
      ...[...file.held].filter(([name]) => !own.includes(name)),
      ...here.map(({ name, origin }): [string, Origin] => [name, origin]),
    ]);
    return walked(owner, seen).exposed;
  });
  return [...file.exposed, ...inside];
};

/** Methods of one class, or of two of which one is made from the other; a function outside of classes is a method of any. */
const areOfOneObject = ({ source }: PythonFile, a: FunctionFact | null, b: FunctionFact | null): boolean =>
  a === b || a === null || b === null || namesBase(source, a, b) || namesBase(source, b, a);

const namesBase = (
  { code, statements }: PythonFile['source'],
  { statement }: FunctionFact,
  base: FunctionFact,
): boolean => {
  const { first, end } = statements[statement] as PythonFile['source']['statements'][number];
  for (let t = first + 2; t < end; t++) if (is(code, t, base.name)) return true;
  return false;
};

const isVault = ({ kind }: Origin): boolean => kind === 'vault';

/** What shows all that an object holds; `self` by itself where its class shows its fields. */
const wholes = ['__dict__', 'vars(self', 'asdict(self', '(self)', '{self', ', self)'];

interface Learning extends Reading {
  readonly giving: Set<FunctionFact>;
  readonly statementsOf: (owner: FunctionFact | null) => readonly number[];
}

/** How many functions a value is followed through. */
const deepest = 8;

const newReading = (python: PythonFile): Learning => {
  const known = new Map<FunctionFact, Alone>();
  const statementsOf = statementsByOwner(python);
  let depth = 0;
  // Asked only of functions that are given something, and of those they pass it on to.
  const alone = (owner: FunctionFact): Alone => {
    const found = known.get(owner);
    if (found !== undefined || depth >= deepest) return found ?? nothingKnown;
    known.set(owner, nothingKnown);
    depth++;
    const learned = aloneOf(reading, owner, statementsOf(owner));
    depth--;
    known.set(owner, learned);
    return learned;
  };
  const reading: Learning = {
    python,
    callAt: new Map(python.calls.map((call): [number, CallFact] => [call.node, call])),
    functions: byName(python),
    giving: new Set<FunctionFact>(),
    statementsOf,
    showing: (owner: FunctionFact): Showing => alone(owner).showing,
    passing: (owner: FunctionFact): ReadonlyMap<string, number> => alone(owner).passing,
    shapes: new Map([...shapesOf(python)].map(([{ name }, shape]) => [name, shape])),
    posted: postedFiles(python),
    toldToModel: toldToModel(python),
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

/** What a function does with its parameters, whoever calls it. */
interface Alone {
  readonly showing: Showing;
  readonly passing: ReadonlyMap<string, number>;
}
const nothingKnown: Alone = { showing: new Map(), passing: new Map() };

/** A function of more parameters is made by a machine. */
const mostParameters = 24;

/** The function by itself, with one parameter after another as what is followed: a text may show several. */
const aloneOf = (reading: Reading, owner: FunctionFact, statements: readonly number[]): Alone => {
  const showing = new Map<string, { index: number; sink: Sink }>();
  const passing = new Map<string, number>();
  for (const [index, name] of parametersOf(reading, owner).slice(0, mostParameters).entries()) {
    const { exposed, gives } = walk(reading, owner, statements, new Map([[name, { kind: 'parameter', name }]]));
    const shown = exposed.find(({ origin }) => origin.kind === 'parameter');
    if (shown !== undefined) showing.set(name, { index, sink: shown.sink });
    if (gives.some(({ kind }) => kind === 'parameter')) passing.set(name, index);
  }
  return { showing, passing };
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
