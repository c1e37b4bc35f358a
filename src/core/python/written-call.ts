import { type Bindings, expand } from './bindings.ts';
import type { Opener } from './blocks.ts';
import type { ArgumentFact, CallFact } from './calls.ts';
import { type Code, endOf, nameAt, startOf } from './code.ts';
import type { FunctionFact } from './functions.ts';
import { type ResultFact, resultOf } from './results.ts';
import { isShadowed, type Shadows } from './shadows.ts';
import type { Block, Statement } from './statements.ts';
import { calleeOf, childrenOf, Node } from './tree/nodes.ts';
import type { Tree } from './tree/tree.ts';
import { attributeName, dottedName, valueAt } from './values.ts';

/** What all calls of a text are read from. */
export interface CallFrame {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly tree: Tree;
  readonly bindings: Bindings;
  readonly parents: () => Int32Array;
  /** 1 for each node in the body of a lambda. */
  readonly deferred: () => Uint8Array;
  readonly ownerOf: (block: Block) => FunctionFact | null;
  readonly shadows: () => Shadows | null;
}

/** A call as it is written; what it says is read when first asked for, as a rule asks much of very few. */
export class WrittenCall implements CallFact {
  readonly statement: number;
  readonly node: number;
  #frame: CallFrame;
  #parts: readonly string[] | null | undefined;
  #name: string | null | undefined;
  #method: string | null | undefined;
  #meanings: readonly string[] | undefined;
  #arguments: readonly ArgumentFact[] | undefined;
  #result: ResultFact | undefined;

  constructor(frame: CallFrame, statement: number, node: number) {
    this.#frame = frame;
    this.statement = statement;
    this.node = node;
  }

  get start(): number {
    const { code, tree } = this.#frame;
    return startOf(code, tree.nodes.firsts[this.node] as number);
  }

  get end(): number {
    const { code, tree } = this.#frame;
    return endOf(code, (tree.nodes.ends[this.node] as number) - 1);
  }

  get callee(): CallFact['callee'] {
    const { code, tree } = this.#frame;
    const callee = this.#callee;
    return {
      start: startOf(code, tree.nodes.firsts[callee] as number),
      end: endOf(code, (tree.nodes.ends[callee] as number) - 1),
    };
  }

  get name(): string | null {
    if (this.#name === undefined) this.#name = this.#readName();
    return this.#name;
  }

  get method(): string | null {
    const { code, tree } = this.#frame;
    this.#method ??= attributeName(code, tree.nodes, this.#callee);
    return this.#method;
  }

  get meanings(): readonly string[] {
    this.#meanings ??= this.#readMeanings();
    return this.#meanings;
  }

  get arguments(): readonly ArgumentFact[] {
    const { code, tree } = this.#frame;
    this.#arguments ??= childrenOf(tree.nodes, this.node)
      .slice(1)
      .map((node) => argumentOf(code, tree.nodes, node));
    return this.#arguments;
  }

  get result(): ResultFact {
    const { code, statements, tree, parents } = this.#frame;
    this.#result ??= resultOf(code, statements, tree, parents(), this.statement, this.node);
    return this.#result;
  }

  get within(): FunctionFact | null {
    return this.#frame.ownerOf(this.#block);
  }

  get path(): readonly Opener[] {
    return pathOf(this.#block);
  }

  get deferred(): boolean {
    return this.#frame.deferred()[this.node] === 1;
  }

  get #block(): Block {
    return (this.#frame.statements[this.statement] as Statement).block;
  }

  get #callee(): number {
    return calleeOf(this.#frame.tree.nodes, this.node);
  }

  #readName(): string | null {
    const { code, tree } = this.#frame;
    const callee = this.#callee;
    // Most are a name alone.
    if (tree.nodes.kinds[callee] === Node.name) return nameAt(code, tree.nodes.firsts[callee] as number);
    return this.#dotted()?.join('.') ?? null;
  }

  #dotted(): readonly string[] | null {
    const { code, tree } = this.#frame;
    if (this.#parts === undefined) this.#parts = dottedName(code, tree.nodes, this.#callee);
    return this.#parts;
  }

  #readMeanings(): readonly string[] {
    const parts = this.#dotted();
    const shadows = this.#frame.shadows();
    if (parts === null || (shadows !== null && isShadowed(shadows, parts[0] ?? '', this.#block))) return [];
    const meanings = expand(parts, this.#frame.bindings).map(({ module }) => module);
    return meanings.length > 0 ? meanings : [parts.join('.')];
  }
}

const argumentOf = (code: Code, nodes: Tree['nodes'], i: number): ArgumentFact => {
  const kind = nodes.kinds[i];
  const inner = kind === Node.keyword || kind === Node.star || kind === Node.doubleStar;
  // A keyword that was given no value yet has no child.
  const value = valueAt(code, nodes, inner && (nodes.subs[i] as number) < i ? i - 1 : i);
  const name = kind === Node.keyword ? nameAt(code, nodes.firsts[i] as number) : null;
  return { name, spread: kind === Node.star ? '*' : kind === Node.doubleStar ? '**' : '', value };
};

/** What stands around a block's statements up to the function, the class or the file they are in. */
const pathOf = (block: Block): readonly Opener[] => {
  const path: Opener[] = [];
  for (let b = block; b.parent !== null && b.kind !== 'def' && b.kind !== 'class'; b = b.parent) path.push(b.opener);
  return path;
};
