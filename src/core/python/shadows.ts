import type { IsAsked } from './asked-names.ts';
import type { Bindings } from './bindings.ts';
import { type Code, nameAt, wordAt } from './code.ts';
import { scopeOf } from './functions.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import type { Block, Statement } from './statements.ts';

/** Says whether a name is, in a block, a function's own and not what the file's imports bind by it. */
export type IsShadowed = (name: string, block: Block) => boolean;

/** A function that binds a name has it as its own, or as what it is outside. */
type Bound = 'own' | 'outside';

/**
 * What parameters and variables of functions hide, of the names that are asked about. Python decides that by function,
 * whatever the order: where one binds a name, the name is nothing else in all of it. What an import binds there, and a
 * parameter whose default is one of the names, hides nothing; nor do variables of the file or a class, where a name may be
 * first one thing and then another. Null when nothing is hidden.
 */
export const shadowsOf = (
  code: Code,
  statements: readonly Statement[],
  { within }: Bindings,
  isAsked: IsAsked,
): IsShadowed | null => {
  const binders = new Map<string, Map<Block, Bound>>();
  const bind = (scope: Block | null, i: number, how: Bound): void => {
    if (scope === null || code.words[i] !== Kind.name || !isAsked(code, i)) return;
    const name = nameAt(code, i);
    const by = binders.get(name) ?? new Map<Block, Bound>();
    if (by.get(scope) !== 'outside') by.set(scope, within.get(name)?.has(scope) ? 'outside' : how);
    binders.set(name, by);
  };
  for (const statement of statements) {
    if (statement.opens?.kind === 'def') bindParameters(code, statement, statement.opens, isAsked, bind);
    if (statement.block.parent !== null) bindVariables(code, statement, bind);
  }
  return binders.size === 0 ? null : (name, block) => isOwn(binders.get(name), block);
};

const isOwn = (by: ReadonlyMap<Block, Bound> | undefined, block: Block): boolean => {
  if (by === undefined) return false;
  for (let b: Block | null = block; b !== null; b = b.parent) {
    const bound = b.kind === 'def' ? by.get(b) : undefined;
    if (bound !== undefined) return bound === 'own';
  }
  return false;
};

type Bind = (scope: Block | null, i: number, how: Bound) => void;

const bindParameters = (code: Code, { first, end }: Statement, opens: Block, isAsked: IsAsked, bind: Bind): void => {
  let open = first;
  while (open < end && (code.words[open] !== Sign.paren || code.enclosing[open] !== -1)) open++;
  for (let i = open + 1; i < end; ) {
    let next = i + 1;
    while (next < end && !(code.words[next] === Sign.comma && code.enclosing[next] === open)) next++;
    const stars = code.words[i] === Sign.star || code.words[i] === Word.power ? 1 : 0;
    if (code.enclosing[i] === open && !hasDefault(code, i, next, open, isAsked)) bind(opens, i + stars, 'own');
    i = next + 1;
  }
};

/** True for the name of a parameter, in the header that opens a block. */
export const isParameter = (code: Code, { kind }: Block, i: number): boolean => {
  const open = code.enclosing[i] as number;
  if (kind !== 'def' || open < 0 || code.words[open] !== Sign.paren || code.enclosing[open] !== -1) return false;
  const before = code.words[i - 1] as number;
  return i - 1 === open || before === Sign.comma || before === Sign.star || before === Word.power;
};

/** True when a parameter has a default in which one of the names stands: `def f(os=os)`. */
const hasDefault = (code: Code, first: number, end: number, open: number, isAsked: IsAsked): boolean => {
  let i = first;
  while (i < end && !(code.words[i] === Sign.equals && code.enclosing[i] === open)) i++;
  while (++i < end) if (code.words[i] === Kind.name && isAsked(code, i)) return true;
  return false;
};

const bindVariables = (code: Code, { first, end, block, opens }: Statement, bind: Bind): void => {
  const word = wordAt(code, first);
  const next = wordAt(code, first + 1);
  if (word === Kind.name) {
    const assigned = next === Sign.equals || (next === Sign.colon && opens === null);
    if (assigned) bind(scopeOf(block), first, 'own');
  } else if (word === Word.global || word === Word.nonlocal) {
    for (let i = first + 1; i < end; i++) bind(scopeOf(block), i, 'outside');
  } else if (word === Word.for || word === Word.with || word === Word.except) {
    for (let i = first + 1; i < end && code.words[i] !== Word.in; i++)
      if (word === Word.for || code.words[i - 1] === Word.as) bind(scopeOf(block), i, 'own');
  }
};
