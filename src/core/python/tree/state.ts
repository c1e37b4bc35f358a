import type { Code } from '../code.ts';
import type { PythonProblem } from '../facts.ts';
import type { NodeBuffer } from './nodes.ts';

/** Where the parser is; one a text, never kept. */
export interface Parser {
  readonly code: Code;
  readonly nodes: NodeBuffer;
  readonly problems: PythonProblem[];
  /** Reads an expression whose operators bind at least as strongly as `power`; false, and nothing read, where none begins. */
  readonly expression: (parser: Parser, power: number) => boolean;
  /** The next token, and the end of the statement. */
  at: number;
  end: number;
  depth: number;
  /** True when the statement has a problem already: more say nothing new. */
  reported: boolean;
}

/** How strongly operators bind, weakest first; the numbers between are the operators' own. */
export const Power = { any: 0, or: 1, not: 3, comparison: 4, bitOr: 5, unary: 11, power: 12, await: 13 } as const;

/** The next token's word; 0 at the end of the statement. */
export const word = (parser: Parser): number => (parser.at < parser.end ? (parser.code.words[parser.at] as number) : 0);

/** Goes over the next token when it is `wanted`. */
export const take = (parser: Parser, wanted: number): boolean => {
  if (word(parser) !== wanted) return false;
  parser.at++;
  return true;
};

/** The expression from token `first` to here, its children being all nodes from `sub` on. */
export const push = (parser: Parser, kind: number, first: number, sub: number): void =>
  parser.nodes.push(kind, first, parser.at, sub);

/** Says that the next token does not fit. */
export const unexpected = (parser: Parser, hides = false): void => {
  if (parser.reported && !hides) return;
  parser.reported = true;
  const { starts, count } = parser.code;
  parser.problems.push({ code: 'syntax-error', offset: starts[Math.min(parser.at, count - 1)] ?? 0, hides });
};

/** Says that the next token does not fit, and goes over it. */
export const skip = (parser: Parser): void => {
  unexpected(parser);
  parser.at++;
};
