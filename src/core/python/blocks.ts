import { type Code, is, wordAt } from './code.ts';
import { Word } from './lexer/words.ts';

/** What opens a block; `file` is the outermost, `none` an indent that nothing opened. */
export type Opener =
  | 'file'
  | 'def'
  | 'class'
  | 'if'
  | 'elif'
  | 'else'
  | 'for'
  | 'while'
  | 'try'
  | 'except'
  | 'finally'
  | 'with'
  | 'match'
  | 'case'
  | 'none';

/** What follows a compound header; `file` is the outermost. */
export interface Block {
  readonly parent: Block | null;
  /** How many blocks it stands in; never more than {@link deepestBlock}. */
  readonly depth: number;
  readonly kind: 'file' | 'def' | 'class' | 'if' | 'try' | 'handler' | 'other';
  readonly opener: Opener;
  /** The block this one goes on from: the `if` of an `else`, the `try` or the handler before a handler or a `finally`. */
  readonly previous: Block | null;
  /** Header of this block, for an `if` its condition. */
  readonly header: { readonly first: number; readonly end: number };
  /** Shared by the `try` and its handlers. */
  readonly attempt: Attempt | null;
}

interface Attempt {
  catchesImportError: boolean;
}

/** Twice as deep as Python allows: what is nested deeper counts as standing here, so that no walk outwards is long. */
export const deepestBlock = 200;

const openers: Readonly<Record<number, Opener>> = {
  [Word.def]: 'def',
  [Word.class]: 'class',
  [Word.if]: 'if',
  [Word.elif]: 'elif',
  [Word.else]: 'else',
  [Word.for]: 'for',
  [Word.while]: 'while',
  [Word.try]: 'try',
  [Word.except]: 'except',
  [Word.finally]: 'finally',
  [Word.with]: 'with',
};

const kinds: Readonly<Partial<Record<Opener, Block['kind']>>> = {
  file: 'file',
  def: 'def',
  class: 'class',
  if: 'if',
  elif: 'if',
  try: 'try',
  except: 'handler',
};

export const fileBlock = (): Block => blockOf(null, 'file', 0, 0);

export const looseBlock = (parent: Block, at: number): Block => blockOf(parent, 'none', at, at);

/** What the header that begins at token `first` opens; null when no compound statement begins there. */
export const openerAt = (code: Code, first: number, block: Block): Opener | null => {
  const word = wordAt(code, first);
  if (word === Word.async) return openers[wordAt(code, first + 1)] ?? null;
  if (word >= Word.False) return openers[word] ?? null;
  if (is(code, first, 'match')) return 'match';
  return block.opener === 'match' && is(code, first, 'case') ? 'case' : null;
};

/** The block after the header in tokens `first..end`; `before` is the last block opened beside it. */
export const openBlock = (
  code: Code,
  parent: Block,
  before: Block | null,
  opener: Opener,
  first: number,
  end: number,
): Block => {
  const previous = continues(opener) ? before : null;
  if (opener === 'try') return blockOf(parent, opener, first, end, null, { catchesImportError: false });
  if (opener !== 'except') return blockOf(parent, opener, first, end, previous);
  const attempt = previous?.attempt ?? null;
  if (attempt && namesImportError(code, first, end)) attempt.catchesImportError = true;
  return blockOf(parent, opener, first, end, previous, attempt);
};

const continues = (opener: Opener): boolean =>
  opener === 'else' || opener === 'elif' || opener === 'except' || opener === 'finally' || opener === 'case';

const blockOf = (
  parent: Block | null,
  opener: Opener,
  first: number,
  end: number,
  previous: Block | null = null,
  attempt: Attempt | null = null,
): Block => ({
  parent,
  depth: parent === null ? 0 : parent.depth + 1,
  kind: kinds[opener] ?? 'other',
  opener,
  previous,
  header: { first, end },
  attempt,
});

const namesImportError = (code: Code, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) {
    if (is(code, i, 'ImportError') || is(code, i, 'ModuleNotFoundError')) return true;
  }
  return false;
};
