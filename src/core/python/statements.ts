import { type Code, is, isName, kindAt, nameAt } from './code.ts';
import { Kind } from './lexer/tokens.ts';

/** Tokens `first` to `end` (exclusive): one simple statement, or the header of a compound one up to its colon. */
export interface Statement {
  readonly first: number;
  readonly end: number;
  readonly block: Block;
}

/** What follows a compound header; `file` is the outermost. */
export interface Block {
  readonly parent: Block | null;
  readonly kind: 'file' | 'def' | 'class' | 'if' | 'try' | 'handler' | 'other';
  /** Header of this block, for an `if` its condition. */
  readonly header: { readonly first: number; readonly end: number };
  /** Shared by the `try` and its handlers. */
  readonly attempt: Attempt | null;
}

interface Attempt {
  catchesImportError: boolean;
}

interface Reader {
  readonly code: Code;
  readonly statements: Statement[];
  /** The last `try` of each block, for the handlers that follow it. */
  readonly attempts: Map<Block, Attempt>;
}

const headers = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
  'def',
  'class',
  'async',
]);
const softHeaders = new Set(['match', 'case']);

/** All statements of the text in order, each with the block it stands in. */
export const statementsOf = (code: Code): readonly Statement[] => {
  const reader: Reader = { code, statements: [], attempts: new Map() };
  const file: Block = { parent: null, kind: 'file', header: { first: 0, end: 0 }, attempt: null };
  const stack: Block[] = [file];
  let pending: Block | null = null;
  for (let i = 0; i < code.count; ) {
    const block = stack[stack.length - 1] ?? file;
    const kind = kindAt(code, i);
    if (kind === Kind.indent) stack.push(pending ?? blockOf(block, 'other', i, i));
    else if (kind === Kind.dedent && stack.length > 1) stack.pop();
    else if (kind !== Kind.newline && kind !== Kind.dedent && kind !== Kind.end) {
      const line = readLine(reader, i, block);
      pending = line.opens;
      i = line.next;
      continue;
    }
    if (kind === Kind.indent) pending = null;
    i++;
  }
  return reader.statements;
};

/** Reads one logical line: statements between semicolons, and headers with what stands on their line. */
const readLine = (reader: Reader, from: number, outer: Block): { next: number; opens: Block | null } => {
  const { code } = reader;
  let block = outer;
  let i = from;
  while (kindAt(code, i) !== Kind.newline && kindAt(code, i) !== Kind.end) {
    const colon = headerEnd(code, i);
    const end = colon ?? statementEnd(code, i);
    reader.statements.push({ first: i, end, block });
    if (colon !== null) block = openBlock(reader, block, i, end);
    i = is(code, end, ';') || (colon !== null && is(code, end, ':')) ? end + 1 : Math.max(end, i + 1);
    if (colon !== null && kindAt(code, i) === Kind.newline) return { next: i + 1, opens: block };
  }
  return { next: i + 1, opens: null };
};

const statementEnd = (code: Code, from: number): number => {
  let i = from;
  for (; kindAt(code, i) !== Kind.newline && kindAt(code, i) !== Kind.end; i++) {
    if (code.enclosing[i] === -1 && is(code, i, ';')) return i;
    // Only a new statement can begin with `import` or `from x import` after a colon, whatever the header was.
    if (i > from && code.enclosing[i] === -1 && is(code, i - 1, ':') && (is(code, i, 'import') || is(code, i, 'from')))
      return i;
  }
  return i;
};

/** Token of the colon that ends a compound header; the end of the line where it is missing; null for other statements. */
const headerEnd = (code: Code, from: number): number | null => {
  if (!isName(code, from)) return null;
  const word = nameAt(code, from);
  const soft = softHeaders.has(word);
  if (!headers.has(word) && !soft) return null;
  if (soft && (is(code, from + 1, '=') || is(code, from + 1, ':') || is(code, from + 1, '.'))) return null;
  let lambdas = 0;
  let i = from + 1;
  for (; kindAt(code, i) !== Kind.newline && kindAt(code, i) !== Kind.end; i++) {
    if (code.enclosing[i] !== -1) continue;
    if (is(code, i, 'lambda')) lambdas++;
    else if (is(code, i, ':') && lambdas-- === 0) return i;
    else if (is(code, i, ';')) return null;
  }
  return soft ? null : i;
};

const openBlock = (reader: Reader, parent: Block, first: number, end: number): Block => {
  const { code, attempts } = reader;
  const word = nameAt(code, is(code, first, 'async') ? first + 1 : first);
  if (word === 'try') {
    const attempt = { catchesImportError: false };
    attempts.set(parent, attempt);
    return blockOf(parent, 'try', first, end, attempt);
  }
  if (word === 'except') {
    const attempt = attempts.get(parent) ?? null;
    if (attempt && namesImportError(code, first, end)) attempt.catchesImportError = true;
    return blockOf(parent, 'handler', first, end, attempt);
  }
  if (word === 'if' || word === 'elif') return blockOf(parent, 'if', first, end);
  return blockOf(parent, word === 'def' || word === 'class' ? word : 'other', first, end);
};

const blockOf = (
  parent: Block,
  kind: Block['kind'],
  first: number,
  end: number,
  attempt: Attempt | null = null,
): Block => ({
  parent,
  kind,
  header: { first, end },
  attempt,
});

const namesImportError = (code: Code, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) {
    if (is(code, i, 'ImportError') || is(code, i, 'ModuleNotFoundError')) return true;
  }
  return false;
};
