import { Kind } from '../lexer/tokens.ts';
import { Sign, Word } from '../lexer/words.ts';
import { literals } from './literals.ts';
import { Node } from './nodes.ts';
import { items, Seen } from './sequence.ts';
import { type Parser, Power, push, take, unexpected, word } from './state.ts';

/** Reads a name, a literal or a bracket; false where none begins. */
export const atom = (parser: Parser): boolean => {
  switch (word(parser)) {
    case Kind.name:
      return single(parser, Node.name);
    case Kind.number:
      return single(parser, Node.number);
    case Kind.string:
    case Kind.fStart:
      return literals(parser);
    case Word.True:
    case Word.False:
    case Word.None:
    case Word.ellipsis:
      return single(parser, Node.constant);
    case Sign.paren:
      return group(parser);
    case Sign.bracket:
      return list(parser);
    case Sign.brace:
      return dictOrSet(parser);
    case Kind.error:
      // What the lexer could not read is in its problems already.
      return single(parser, Node.error);
    default:
      return false;
  }
};

const single = (parser: Parser, kind: number): boolean => {
  const first = parser.at++;
  push(parser, kind, first, parser.nodes.count);
  return true;
};

/** `(…)`: a tuple, a generator, or brackets that only group. */
const group = (parser: Parser): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  const seen = items(parser, Sign.parenEnd, groupItem);
  if (seen & Seen.for) push(parser, Node.comprehension, first, sub);
  else if (seen & Seen.comma || !(seen & Seen.item)) push(parser, Node.tuple, first, sub);
  return true;
};

/** An item, in a `with` followed by `as` and what it is called. */
const groupItem = (parser: Parser): number => {
  parser.expression(parser, Power.any);
  if (take(parser, Word.as) && !parser.expression(parser, Power.bitOr)) unexpected(parser);
  return 0;
};

const list = (parser: Parser): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  const seen = items(parser, Sign.bracketEnd, listItem);
  push(parser, seen & Seen.for ? Node.comprehension : Node.list, first, sub);
  return true;
};

const listItem = (parser: Parser): number => {
  parser.expression(parser, Power.any);
  return 0;
};

const dictOrSet = (parser: Parser): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  const seen = items(parser, Sign.braceEnd, pair);
  const set = seen & Seen.item && !(seen & Seen.colon);
  push(parser, seen & Seen.for ? Node.comprehension : set ? Node.set : Node.dict, first, sub);
  return true;
};

const pair = (parser: Parser): number => {
  const mapping = word(parser) === Word.power;
  parser.expression(parser, Power.any);
  if (mapping) return Seen.colon;
  if (!take(parser, Sign.colon)) return 0;
  if (!parser.expression(parser, Power.any)) unexpected(parser);
  return Seen.colon;
};
