import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { Node } from '../../python/tree/nodes.ts';
import { dottedName } from '../../python/values.ts';

/** What a value comes from. `parameter`: whatever the function was given under this name. */
export type Origin =
  | { readonly kind: 'vault'; readonly name: string }
  | { readonly kind: 'parameters'; readonly name: string }
  | { readonly kind: 'parameter'; readonly name: string };

/** Parameters that a function shows to others, with their positions. */
export type Showing = ReadonlyMap<string, number>;

/** The file as the walk through it needs it. */
export interface Reading {
  readonly python: PythonFile;
  /** The call at a node. */
  readonly callAt: ReadonlyMap<number, CallFact>;
  /** Functions of this file by name, as long as a name has only one. */
  readonly functions: ReadonlyMap<string, FunctionFact | null>;
  /** Functions that give back a value of the vault. */
  readonly giving: ReadonlySet<FunctionFact>;
  readonly showing: (owner: FunctionFact) => Showing;
  readonly usesSdk: boolean;
  /** Names that hold what the orchestrator handed over for this run. */
  readonly executions: ReadonlySet<string>;
}

/** Names and what they hold, as far as the walk has come. */
export type Held = ReadonlyMap<string, Origin>;

/** What a single node holds by itself: a call to the vault, a name that holds what came from there, a set of parameters. */
export const originAt = (reading: Reading, held: Held, node: number): Origin | null => {
  const { source } = reading.python;
  const { nodes } = source.tree;
  if (nodes.kinds[node] === Node.call) return ofCall(reading, node);
  const dotted = dottedName(source.code, nodes, node);
  if (dotted === null) return null;
  const name = dotted.join('.');
  const known = held.get(name);
  if (known !== undefined) return known.kind === 'parameter' ? known : { ...known, name };
  const isSet =
    reading.usesSdk && dotted.at(-1) === 'parameters' && isExecution(reading, dotted.slice(0, -1).join('.'));
  return isSet ? { kind: 'parameters', name } : null;
};

const ofCall = ({ callAt, functions, giving }: Reading, node: number): Origin | null => {
  const call = callAt.get(node);
  if (call === undefined) return null;
  if (call.method === 'get_credential') return { kind: 'vault', name: call.name ?? 'get_credential' };
  const own = functions.get(call.name?.replace(/^self\./, '') ?? '');
  return own && giving.has(own) ? { kind: 'vault', name: call.name ?? '' } : null;
};

/** In bots of the older kind it comes as a parameter of this name. */
const isExecution = ({ executions }: Reading, name: string): boolean =>
  executions.has(name) || /^(?:self\.)?execution$/.test(name);
