import { type Block, deepestBlock, fileBlock, looseBlock, type Opener, openBlock, openerAt } from './blocks.ts';
import { type Code, wordAt } from './code.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';

export type { Block } from './blocks.ts';

/** Tokens `first` to `end` (exclusive): one simple statement, or the header of a compound one up to its colon. */
export interface Statement {
  readonly first: number;
  readonly end: number;
  readonly block: Block;
  /** The block that this header opens; null for a simple statement. */
  readonly opens: Block | null;
}

interface Reader {
  readonly code: Code;
  readonly statements: Statement[];
  /** The last block opened in each block, for those that go on from it. */
  readonly latest: Map<Block, Block>;
  /** What the last line opened, where its block stands on the next ones. */
  pending: Block | null;
}

/** All statements of the text in order, each with the block it stands in. */
export const statementsOf = (code: Code): readonly Statement[] => {
  const reader: Reader = { code, statements: [], latest: new Map(), pending: null };
  const file = fileBlock();
  const stack: Block[] = [file];
  for (let i = 0; i < code.count; ) {
    const block = stack[stack.length - 1] ?? file;
    const kind = code.kinds[i] as number;
    if (kind === Kind.indent) stack.push(within(block, reader.pending ?? looseBlock(block, i)));
    else if (kind === Kind.dedent && stack.length > 1) stack.pop();
    else if (kind !== Kind.newline && kind !== Kind.dedent && kind !== Kind.end) {
      i = readLine(reader, i, block);
      continue;
    }
    if (kind === Kind.indent) reader.pending = null;
    i++;
  }
  return reader.statements;
};

const within = (outer: Block, inner: Block): Block => (inner.depth > deepestBlock ? outer : inner);

const endsLine = (word: number): boolean => word === Kind.newline || word === Kind.end;

/** Reads one logical line: statements between semicolons, and headers with what stands on their line. Token behind it. */
const readLine = (reader: Reader, from: number, outer: Block): number => {
  const { code } = reader;
  reader.pending = null;
  let block = outer;
  let i = from;
  while (!endsLine(wordAt(code, i))) {
    const opener = openerAt(code, i, block);
    const colon = opener === null ? null : headerEnd(code, i, opener);
    const end = colon ?? statementEnd(code, i);
    const opens = colon === null || opener === null ? null : open(reader, block, opener, i, end);
    reader.statements.push({ first: i, end, block, opens });
    if (opens !== null) block = within(block, opens);
    const sign = wordAt(code, end);
    i = sign === Sign.semicolon || (opens !== null && sign === Sign.colon) ? end + 1 : Math.max(end, i + 1);
    if (opens !== null && wordAt(code, i) === Kind.newline) {
      reader.pending = opens;
      break;
    }
  }
  return i + 1;
};

const open = ({ code, latest }: Reader, parent: Block, opener: Opener, first: number, end: number): Block => {
  const block = openBlock(code, parent, latest.get(parent) ?? null, opener, first, end);
  latest.set(parent, block);
  return block;
};

const statementEnd = (code: Code, from: number): number => {
  let i = from;
  for (; !endsLine(wordAt(code, i)); i++) {
    const word = code.words[i];
    if (word === Sign.semicolon && code.enclosing[i] === -1) return i;
    // Only a new statement can begin with `import` or `from x import` after a colon, whatever the header was.
    if (word !== Word.import && word !== Word.from) continue;
    if (i > from && code.enclosing[i] === -1 && code.words[i - 1] === Sign.colon) return i;
  }
  return i;
};

/** Token of the colon that ends a compound header; the end of the line where it is missing; null for other statements. */
const headerEnd = (code: Code, from: number, opener: Opener): number | null => {
  const soft = opener === 'match' || opener === 'case';
  const second = wordAt(code, from + 1);
  if (soft && (second === Sign.equals || second === Sign.colon || second === Sign.dot)) return null;
  let lambdas = 0;
  let i = from + 1;
  for (; !endsLine(wordAt(code, i)); i++) {
    if (code.enclosing[i] !== -1) continue;
    const word = code.words[i];
    if (word === Word.lambda) lambdas++;
    // What a `match` opens stands on lines of its own; `match[x]: int = 1` opens nothing.
    else if (word === Sign.colon && lambdas-- === 0)
      return opener === 'match' && !endsLine(wordAt(code, i + 1)) ? null : i;
    else if (word === Sign.semicolon) return null;
  }
  return soft ? null : i;
};
