import type { ArgumentFact, CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { childrenOf, Node } from '../../python/tree/nodes.ts';
import { dottedName, valueAt } from '../../python/values.ts';
import { shownIn } from '../shown.ts';
import type { Sink } from '../sinks.ts';
import type { PostedFiles } from './files.ts';
import type { Shape } from './shapes.ts';

/** What a value comes from. `parameter`: whatever the function was given under this name. */
export interface Origin {
  readonly kind: 'vault' | 'parameters' | 'parameter';
  readonly name: string;
  /** It is among the values of a dictionary or a list. */
  readonly among?: 'dict' | 'list';
}

/** Parameters that a function shows to others, with their positions. */
export type Showing = ReadonlyMap<string, { readonly index: number; readonly sink: Sink }>;

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
  /** Parameters that a function gives back, with their positions. */
  readonly passing: (owner: FunctionFact) => ReadonlyMap<string, number>;
  /** Classes of this file whose objects show what they hold, by name. */
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly posted: PostedFiles;
  /** What a call tells a language model; null for any other. */
  readonly toldToModel: (call: CallFact) => readonly ArgumentFact[] | null;
  readonly usesSdk: boolean;
  /** Names that hold what the orchestrator handed over for this run. */
  readonly executions: ReadonlySet<string>;
}

/** Names, and keys of dictionaries as `name["key"]`, with what they hold as far as the walk has come. */
export type Held = ReadonlyMap<string, Origin>;

export interface Found {
  readonly origin: Origin;
  readonly node: number;
}

/** How often what a call is given is looked into on the way down. */
const deepest = 6;

/** What an expression shows of what is held, and which node of it. */
export const originIn = (reading: Reading, held: Held, node: number, depth = 0): Found | null => {
  if (depth > deepest) return null;
  const shown = shownIn(reading.python.source, node, (one) => originAt(reading, held, one, depth) !== null);
  const origin = shown === null ? null : originAt(reading, held, shown, depth);
  return shown === null || origin === null ? null : { origin, node: shown };
};

/** What a single node holds by itself: a call to the vault, a name that holds what came from there, a set of parameters. */
const originAt = (reading: Reading, held: Held, node: number, depth: number): Origin | null => {
  const { source } = reading.python;
  const { nodes } = source.tree;
  if (nodes.kinds[node] === Node.call) return ofCall(reading, held, node, depth);
  if (nodes.kinds[node] === Node.subscript) return ofSubscript(reading, held, node);
  const dotted = dottedName(source.code, nodes, node);
  if (dotted === null) return null;
  const name = dotted.join('.');
  const known = held.get(name);
  if (known !== undefined) return known.kind === 'parameter' ? known : { ...known, name };
  const before = dotted.slice(0, -1).join('.');
  if (dotted.at(-1) === '__dict__') return ofFields(held, before);
  const isSet = reading.usesSdk && dotted.at(-1) === 'parameters' && isExecution(reading, before);
  return isSet ? { kind: 'parameters', name } : null;
};

const ofCall = (reading: Reading, held: Held, node: number, depth: number): Origin | null => {
  const call = reading.callAt.get(node);
  if (call === undefined) return null;
  const { method, name, arguments: given } = call;
  if (method === 'get_credential') return { kind: 'vault', name: name ?? method };
  const own = ownFunction(reading, call);
  if (own && reading.giving.has(own)) return { kind: 'vault', name: name ?? '' };
  const [first] = given;
  if (method === 'get' && first?.value.kind === 'string' && name !== null)
    return ofKey(held, name.slice(0, -4), first.value.text ?? '');
  if (/^(?:dataclasses\.)?(?:vars|asdict|astuple)$/.test(name ?? '') && first?.value.kind === 'name')
    return ofFields(held, first.value.text ?? '');
  if (method !== null && /^(?:_asdict|model_dump|model_dump_json|dict|json)$/.test(method) && name !== null)
    return ofFields(held, name.slice(0, -method.length - 1));
  for (const { argument, field } of fieldsGiven(reading, call)) {
    const found = field.isHidden ? null : originIn(reading, held, argument.value.node, depth + 1);
    if (found !== null) return found.origin;
  }
  return own ? ofArguments(reading, held, call, own, depth) : null;
};

/** What a function of the file gives back of what it is given. */
const ofArguments = (reading: Reading, held: Held, call: CallFact, own: FunctionFact, depth: number): Origin | null => {
  for (const [i, { name, value }] of call.arguments.entries()) {
    const found = originIn(reading, held, value.node, depth + 1);
    if (found === null) continue;
    const passing = reading.passing(own);
    const at = i + (call.name?.startsWith('self.') ? 1 : 0);
    if (name === null ? [...passing.values()].includes(at) : passing.has(name)) return found.origin;
  }
  return null;
};

export const ownFunction = ({ functions }: Reading, { name }: CallFact): FunctionFact | null =>
  functions.get(name?.replace(/^self\./, '') ?? '') ?? null;

/** What the fields of a shape are given where one is made. */
export const fieldsGiven = (
  { shapes }: Reading,
  { name, arguments: given }: CallFact,
): readonly { argument: CallFact['arguments'][number]; field: { name: string; isHidden: boolean } }[] => {
  const shape = shapes.get(name ?? '');
  if (shape === undefined) return [];
  return given.flatMap((argument, i) => {
    const field = argument.name ?? shape.fields[i];
    return field === undefined ? [] : [{ argument, field: { name: field, isHidden: shape.hidden.has(field) } }];
  });
};

/** Of what an object holds, the first that is followed. */
const ofFields = (held: Held, name: string): Origin | null => {
  for (const [one, origin] of held)
    if (one.startsWith(`${name}.`)) return origin.kind === 'parameter' ? origin : { ...origin, name: one };
  return null;
};

/** `held["key"]`: where it is known what is under which key, only that; an unknown key may be any. */
const ofSubscript = ({ python: { source } }: Reading, held: Held, node: number): Origin | null => {
  const { code, tree } = source;
  const [base = node, index] = childrenOf(tree.nodes, node);
  const name = dottedName(code, tree.nodes, base)?.join('.');
  const key = index === undefined ? null : valueAt(code, tree.nodes, index);
  if (name === undefined || key === null) return null;
  if (key.kind === 'string') return ofKey(held, name, key.text ?? '');
  const whole = held.get(name);
  return key.kind === 'name' && whole?.kind === 'vault' && whole.among !== undefined ? { ...whole, name } : null;
};

const ofKey = (held: Held, name: string, key: string): Origin | null => {
  const known = held.get(keyed(name, key));
  const whole = held.get(name);
  if (known !== undefined) return known.kind === 'vault' ? { ...known, name: `${name}['${key}']` } : known;
  if (whole?.kind !== 'vault' || whole.among !== 'dict') return null;
  return [...held.keys()].some((one) => one.startsWith(`${name}["`)) ? null : { kind: 'vault', name };
};

export const keyed = (name: string, key: string): string => `${name}["${key}"]`;

/** In bots of the older kind it comes as a parameter of this name. */
const isExecution = ({ executions }: Reading, name: string): boolean =>
  executions.has(name) || /^(?:self\.)?execution$/.test(name);
