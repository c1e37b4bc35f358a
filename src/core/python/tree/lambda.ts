import { Kind } from '../lexer/tokens.ts';
import { Sign, Word } from '../lexer/words.ts';
import { Node } from './nodes.ts';
import { type Parser, Power, push, skip, take, unexpected, word } from './state.ts';

/** `lambda parameters: body`. */
export const lambda = (parser: Parser): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  parameters(parser, Sign.colon);
  if (take(parser, Sign.colon) && !parser.expression(parser, Power.any)) unexpected(parser);
  push(parser, Node.lambda, first, sub);
  return true;
};

/** Reads parameters up to their end; their annotations and defaults are expressions. */
export const parameters = (parser: Parser, closer: number): void => {
  for (;;) {
    const next = word(parser);
    if (next === closer || next === 0) return;
    if (next === Sign.equals || (next === Sign.colon && closer !== Sign.colon)) {
      parser.at++;
      if (!parser.expression(parser, Power.any)) unexpected(parser);
    } else if (isPart(next)) parser.at++;
    // A bracket further out closes: these parameters were never ended.
    else if (next === Sign.parenEnd || next === Sign.bracketEnd || next === Sign.braceEnd) return;
    else if (next === Sign.paren) {
      // Python 2 took parameters apart in the list itself.
      unexpected(parser);
      parser.expression(parser, Power.or);
    } else skip(parser);
  }
};

const isPart = (next: number): boolean =>
  next === Kind.name || next === Sign.comma || next === Sign.star || next === Word.power || next === slash;

const slash = 47;
