import { type Code, startOf } from '../code.ts';
import type { PythonProblem } from '../facts.ts';
import type { Scratch } from '../scratch.ts';
import type { Statement } from '../statements.ts';
import { expression } from './expressions.ts';
import { type Nodes, nodeBuffer } from './nodes.ts';
import type { Parser } from './state.ts';
import { readStatement } from './statement.ts';

/** The expressions of a text. */
export interface Tree {
  readonly nodes: Nodes;
  /** Statement s holds the nodes `bounds[s]` to `bounds[s + 1]` (exclusive). */
  readonly bounds: Int32Array;
  readonly problems: readonly PythonProblem[];
}

/** More than these tell a reader nothing; one that hides code is always kept. */
const mostProblems = 20;

/**
 * Reads the expressions of all statements. Never throws, always reaches the end; what is wrong is a problem, unless the
 * lexer has said so of the same statement (`known`).
 */
export const treeOf = (
  code: Code,
  statements: readonly Statement[],
  known: readonly PythonProblem[],
  scratch: Scratch | null = null,
): Tree => {
  const nodes = nodeBuffer(code.count, scratch);
  const bounds = new Int32Array(statements.length + 1);
  const problems: PythonProblem[] = [];
  const parser: Parser = { code, nodes, problems, expression, at: 0, end: 0, depth: 0, reported: false };
  for (let s = 0; s < statements.length; s++) {
    const statement = statements[s] as Statement;
    parser.reported = problems.length >= mostProblems || (known.length > 0 && isKnown(code, statement, known));
    readStatement(parser, statement);
    bounds[s + 1] = nodes.count;
  }
  return { nodes, bounds, problems };
};

const isKnown = (code: Code, { first, end }: Statement, known: readonly PythonProblem[]): boolean => {
  const from = startOf(code, first);
  const to = startOf(code, end);
  return known.some(({ offset }) => offset >= from && offset <= to);
};
