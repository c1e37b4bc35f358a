import { Kind } from '../lexer/tokens.ts';
import { Sign } from '../lexer/words.ts';
import { Node } from './nodes.ts';
import { items, Seen } from './sequence.ts';
import { type Parser, Power, push, take, unexpected, word } from './state.ts';

/** What follows an atom and belongs to it: `.name`, `(arguments)`, `[index]`, as often as it stands there. */
export const trailers = (parser: Parser, first: number, sub: number): void => {
  for (;;) {
    const next = word(parser);
    if (next === Sign.dot) attribute(parser, first, sub);
    else if (next === Sign.paren) call(parser, first, sub);
    else if (next === Sign.bracket) subscript(parser, first, sub);
    else return;
  }
};

const attribute = (parser: Parser, first: number, sub: number): void => {
  parser.at++;
  const named = parser.at < parser.end && parser.code.kinds[parser.at] === Kind.name;
  if (named) parser.at++;
  else unexpected(parser);
  push(parser, named ? Node.attribute : Node.error, first, sub);
};

const call = (parser: Parser, first: number, sub: number): void => {
  const open = parser.at++;
  const within = parser.nodes.count;
  const seen = items(parser, Sign.parenEnd, argument);
  // `f(x for x in y)`: the brackets of the call are those of the generator too.
  if (seen & Seen.for) push(parser, Node.comprehension, open, within);
  push(parser, seen & Seen.closed ? Node.call : Node.openCall, first, sub);
};

/** Reads one argument: a value, `name=value`, `*values` or `**values`. */
export const argument = (parser: Parser): number => {
  const first = parser.at;
  const sub = parser.nodes.count;
  if (word(parser) === Kind.name && parser.at + 1 < parser.end && parser.code.words[first + 1] === Sign.equals) {
    parser.at += 2;
    if (!parser.expression(parser, Power.any)) unexpected(parser);
    push(parser, Node.keyword, first, sub);
  } else parser.expression(parser, Power.any);
  return 0;
};

const subscript = (parser: Parser, first: number, sub: number): void => {
  parser.at++;
  items(parser, Sign.bracketEnd, index);
  push(parser, Node.subscript, first, sub);
};

const index = (parser: Parser): number => {
  const first = parser.at;
  const sub = parser.nodes.count;
  parser.expression(parser, Power.any);
  if (word(parser) !== Sign.colon) return 0;
  while (take(parser, Sign.colon)) parser.expression(parser, Power.any);
  push(parser, Node.slice, first, sub);
  return 0;
};
