import { type AskedNames, isAsked } from './asked-names.ts';
import type { Bindings } from './bindings.ts';
import { type Code, nameAt, wordAt } from './code.ts';
import { scopeOf } from './functions.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import type { Block, Statement } from './statements.ts';

/** A function that binds a name has it as its own, or as what it is outside. */
type Bound = 'own' | 'outside';

/** What functions bind, of the names that are asked about. */
export interface Shadows {
  readonly code: Code;
  readonly within: Bindings['within'];
  readonly asked: AskedNames;
  readonly binders: Map<string, Map<Block, Bound>>;
}

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
  asked: AskedNames,
): Shadows | null => {
  const shadows: Shadows = { code, within, asked, binders: new Map() };
  for (const statement of statements) {
    if (statement.opens?.kind === 'def') bindParameters(shadows, statement, statement.opens);
    if (statement.block.parent !== null) bindVariables(shadows, statement);
  }
  return shadows.binders.size === 0 ? null : shadows;
};

const bind = ({ code, within, asked, binders }: Shadows, scope: Block | null, i: number, how: Bound): void => {
  if (scope === null || code.words[i] !== Kind.name || !isAsked(asked, code, i)) return;
  const name = nameAt(code, i);
  const by = binders.get(name) ?? new Map<Block, Bound>();
  if (by.get(scope) !== 'outside') by.set(scope, within.get(name)?.has(scope) ? 'outside' : how);
  binders.set(name, by);
};

/** True when a name is, in a block, a function's own and not what the file's imports bind by it. */
export const isShadowed = ({ binders }: Shadows, name: string, block: Block): boolean => {
  const by = binders.get(name);
  if (by === undefined) return false;
  for (let b: Block | null = block; b !== null; b = b.parent) {
    const bound = b.kind === 'def' ? by.get(b) : undefined;
    if (bound !== undefined) return bound === 'own';
  }
  return false;
};

const bindParameters = (shadows: Shadows, { first, end }: Statement, opens: Block): void => {
  const { code } = shadows;
  let open = first;
  while (open < end && (code.words[open] !== Sign.paren || code.enclosing[open] !== -1)) open++;
  for (let i = open + 1; i < end; ) {
    let next = i + 1;
    while (next < end && !(code.words[next] === Sign.comma && code.enclosing[next] === open)) next++;
    const stars = code.words[i] === Sign.star || code.words[i] === Word.power ? 1 : 0;
    if (code.enclosing[i] === open && !hasDefault(shadows, i, next, open)) bind(shadows, opens, i + stars, 'own');
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
const hasDefault = ({ code, asked }: Shadows, first: number, end: number, open: number): boolean => {
  let i = first;
  while (i < end && !(code.words[i] === Sign.equals && code.enclosing[i] === open)) i++;
  while (++i < end) if (code.words[i] === Kind.name && isAsked(asked, code, i)) return true;
  return false;
};

const bindVariables = (shadows: Shadows, { first, end, block, opens }: Statement): void => {
  const { code } = shadows;
  const word = wordAt(code, first);
  const next = wordAt(code, first + 1);
  if (word === Kind.name) {
    const assigned = next === Sign.equals || (next === Sign.colon && opens === null);
    if (assigned) bind(shadows, scopeOf(block), first, 'own');
  } else if (word === Word.global || word === Word.nonlocal) {
    for (let i = first + 1; i < end; i++) bind(shadows, scopeOf(block), i, 'outside');
  } else if (word === Word.for || word === Word.with || word === Word.except) {
    for (let i = first + 1; i < end && code.words[i] !== Word.in; i++)
      if (word === Word.for || code.words[i - 1] === Word.as) bind(shadows, scopeOf(block), i, 'own');
  }
};
