import { type Code, endOf, nameAt, startOf } from './code.ts';
import { Kind } from './lexer/tokens.ts';
import { Word } from './lexer/words.ts';
import { stringGroupAt } from './literals.ts';
import { Node, type Nodes } from './tree/nodes.ts';

/** An expression as far as a rule wants to know it without reading the tree. */
export interface ValueFact {
  readonly kind:
    | 'string'
    | 'number'
    | 'true'
    | 'false'
    | 'none'
    /** `a`, `a.b.c` */
    | 'name'
    | 'call'
    | 'list'
    | 'tuple'
    | 'dict'
    | 'set'
    | 'lambda'
    | 'other';
  /** The value of a string, a number as written, a dotted name; null for others, and for a string with fields. */
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  /** Its node in the tree. */
  readonly node: number;
}

const kinds: Readonly<Record<number, ValueFact['kind']>> = {
  [Node.string]: 'string',
  [Node.number]: 'number',
  [Node.call]: 'call',
  [Node.list]: 'list',
  [Node.tuple]: 'tuple',
  [Node.dict]: 'dict',
  [Node.set]: 'set',
  [Node.lambda]: 'lambda',
};

const constants: Readonly<Record<number, ValueFact['kind']>> = {
  [Word.True]: 'true',
  [Word.False]: 'false',
  [Word.None]: 'none',
};

/** What node i is. */
export const valueAt = (code: Code, nodes: Nodes, i: number): ValueFact => {
  const first = nodes.firsts[i] as number;
  const end = (nodes.ends[i] as number) - 1;
  const place = { start: startOf(code, first), end: endOf(code, end), node: i };
  const kind = nodes.kinds[i] as number;
  if (kind === Node.constant) return { kind: constants[code.words[first] as number] ?? 'other', text: null, ...place };
  const dotted = dottedName(code, nodes, i);
  if (dotted !== null) return { kind: 'name', text: dotted.join('.'), ...place };
  if (kind === Node.number) return { kind: 'number', text: code.text.slice(place.start, place.end), ...place };
  if (kind === Node.string) return { kind: 'string', text: stringGroupAt(code, first)?.value ?? null, ...place };
  return { kind: kinds[kind] ?? 'other', text: null, ...place };
};

/** The parts of `a.b.c`; null when node i is anything else. */
export const dottedName = (code: Code, nodes: Nodes, i: number): readonly string[] | null => {
  const sub = nodes.subs[i] as number;
  if (nodes.kinds[sub] !== Node.name) return null;
  for (let k = sub + 1; k <= i; k++) if (nodes.kinds[k] !== Node.attribute) return null;
  const parts: string[] = [];
  for (let k = sub; k <= i; k++) parts.push(nameAt(code, (nodes.ends[k] as number) - 1));
  return parts;
};

/** The name after the last dot of node i, whatever stands before it; null when it is no attribute. */
export const attributeName = (code: Code, nodes: Nodes, i: number): string | null => {
  const last = (nodes.ends[i] as number) - 1;
  return nodes.kinds[i] === Node.attribute && code.kinds[last] === Kind.name ? nameAt(code, last) : null;
};
