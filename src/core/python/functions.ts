import { type Code, endOf, is, isName, nameAt, startOf, wordAt } from './code.ts';
import { Sign, Word } from './lexer/words.ts';
import type { Block, Statement } from './statements.ts';

/** A function or a class. */
export interface FunctionFact {
  readonly kind: 'function' | 'class';
  /** Empty while it is being typed. */
  readonly name: string;
  readonly async: boolean;
  /** From `def`, `async` or `class` to the end of its last statement; decorators stand before it. */
  readonly start: number;
  readonly end: number;
  /** The function or class it stands in; null in the file itself. */
  readonly within: FunctionFact | null;
  /** Index of its header among the statements. */
  readonly statement: number;
  readonly block: Block;
}

type Draft = { -readonly [Key in keyof FunctionFact]: FunctionFact[Key] };

/** All functions and classes in the order in which they begin. */
export const functionsOf = (code: Code, statements: readonly Statement[]): readonly FunctionFact[] => {
  const found: FunctionFact[] = [];
  const open: Draft[] = [];
  const byBlock = new Map<Block, Draft | null>();
  for (let s = 0; s < statements.length; s++) {
    const statement = statements[s] as Statement;
    const within = ownerOf(statement.block, byBlock);
    while (open.length > 0 && open[open.length - 1] !== within) open.pop();
    // As Python counts it, a semicolon that nothing follows is still the function's.
    const last = wordAt(code, statement.end) === Sign.semicolon ? statement.end : statement.end - 1;
    const end = endOf(code, last);
    for (const each of open) each.end = end;
    const opener = statement.opens?.opener;
    if (statement.opens === null || (opener !== 'def' && opener !== 'class')) continue;
    const fact = draft(code, statement, statement.opens, s, within, end);
    byBlock.set(statement.opens, fact);
    found.push(fact);
    open.push(fact);
  }
  return found;
};

/** The function that a block stands in; remembered for each block on the way. */
const ownerOf = <Fact extends FunctionFact>(block: Block, known: Map<Block, Fact | null>): Fact | null => {
  const path: Block[] = [];
  let owner: Fact | null = null;
  for (let b: Block | null = block; b !== null; b = b.parent) {
    const found = known.get(b);
    if (found !== undefined) {
      owner = found;
      break;
    }
    path.push(b);
  }
  for (const each of path) known.set(each, owner);
  return owner;
};

const draft = (
  code: Code,
  { first }: Statement,
  block: Block,
  statement: number,
  within: Draft | null,
  end: number,
): Draft => {
  const async = wordAt(code, first) === Word.async;
  const at = first + (async ? 2 : 1);
  const kind = is(code, at - 1, 'class') ? 'class' : 'function';
  const name = isName(code, at) ? nameAt(code, at) : '';
  return { kind, name, async, start: startOf(code, first), end, within, statement, block };
};

/** The function whose names a block's statements bind; null in the file and in classes. */
export const scopeOf = (block: Block): Block | null => {
  let b: Block | null = block;
  while (b !== null && b.kind !== 'def' && b.kind !== 'class') b = b.parent;
  return b?.kind === 'def' ? b : null;
};

/** Finds the function or class that a block's statements run in. */
export const ownerFinder = (functions: readonly FunctionFact[]): ((block: Block) => FunctionFact | null) => {
  const byBlock = new Map<Block, FunctionFact | null>(functions.map((fact) => [fact.block, fact]));
  return (block) => ownerOf(block, byBlock);
};
