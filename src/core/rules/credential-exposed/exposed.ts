import { ownerFinder } from '../../python/functions.ts';
import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import { importsAny } from '../mentions.ts';
import type { Held, Origin, Reading } from './origins.ts';
import { type Exposed, parametersOf, walk } from './walk.ts';

/**
 * Every value of the vault, and every whole set of parameters, that somebody gets to read. It is followed through the names
 * of a function, what the file itself binds, attributes of `self`, and functions of the file that give it back or show it.
 */
export const exposedIn = (python: PythonFile): readonly Exposed[] => {
  const byOwner = statementsByOwner(python);
  let reading = newReading(python);
  // Once to learn which functions give and which show, once more for those that only pass on what these do.
  for (let round = 0; round < 2; round++) reading = { ...reading, ...learned(reading, byOwner) };
  return walkAll(reading, byOwner).flatMap(({ exposed }) => exposed);
};

type ByOwner = ReadonlyMap<FunctionFact | null, readonly number[]>;

const newReading = (python: PythonFile): Reading => ({
  python,
  callAt: new Map(python.calls.map((call): [number, CallFact] => [call.node, call])),
  functions: byName(python),
  giving: new Set(),
  showing: new Map(),
  usesSdk: importsAny(python.imports, ['botcity']),
  executions: new Set(
    python.calls.flatMap(({ method, result }) =>
      method === 'get_execution' && result.kind === 'assigned' ? result.names : [],
    ),
  ),
});

const byName = ({ functions }: PythonFile): ReadonlyMap<string, FunctionFact | null> => {
  const found = new Map<string, FunctionFact | null>();
  for (const one of functions) if (one.kind === 'function') found.set(one.name, found.has(one.name) ? null : one);
  return found;
};

/** Classes run with what stands around them. */
const statementsByOwner = ({ functions, source }: PythonFile): ByOwner => {
  const ownerOf = ownerFinder(functions);
  const found = new Map<FunctionFact | null, number[]>();
  source.statements.forEach(({ block }: Statement, s) => {
    let owner = ownerOf(block);
    while (owner?.kind === 'class') owner = owner.within;
    const list = found.get(owner);
    if (list === undefined) found.set(owner, [s]);
    else list.push(s);
  });
  return found;
};

const walkAll = (reading: Reading, byOwner: ByOwner) => {
  const file = walk(reading, null, byOwner.get(null) ?? [], new Map());
  const inside = [...byOwner].flatMap(([owner, statements]) => (owner === null ? [] : [{ owner, statements }]));
  // What one method puts into an attribute, another may show.
  const attributes = new Map<string, Origin>(
    inside.flatMap(({ owner, statements }) =>
      [...walk(reading, owner, statements, new Map()).held].filter(([name]) => name.startsWith('self.')),
    ),
  );
  const functions = inside.map(({ owner, statements }) => {
    const own = parametersOf(reading, owner);
    const seen: Held = new Map([...file.held, ...attributes].filter(([name]) => !own.includes(name)));
    return walk(reading, owner, statements, seen);
  });
  return [file, ...functions];
};

/** Each function by itself, with its parameters as what is followed. */
const learned = (reading: Reading, byOwner: ByOwner): Pick<Reading, 'giving' | 'showing'> => {
  const giving = new Set<FunctionFact>();
  const showing = new Map<FunctionFact, ReadonlyMap<string, number>>();
  for (const [owner, statements] of byOwner) {
    if (owner === null) continue;
    const names = parametersOf(reading, owner);
    const given: Held = new Map(names.map((name) => [name, { kind: 'parameter', name }]));
    const { exposed, gives } = walk(reading, owner, statements, given);
    if (gives) giving.add(owner);
    const shown = exposed.flatMap(({ origin }) => (origin.kind === 'parameter' ? [origin.name] : []));
    if (shown.length > 0) showing.set(owner, new Map(shown.map((name) => [name, names.indexOf(name)])));
  }
  return { giving, showing };
};
