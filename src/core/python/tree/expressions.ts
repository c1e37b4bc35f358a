import { Kind } from '../lexer/tokens.ts';
import { Sign, Word } from '../lexer/words.ts';
import { atom } from './atoms.ts';
import { lambda } from './lambda.ts';
import { Node } from './nodes.ts';
import { expressions } from './sequence.ts';
import { type Parser, Power, push, take, unexpected, word } from './state.ts';
import { trailers } from './trailers.ts';

/** Deeper than Python's own parser goes into brackets, and far from the end of our stack. */
const deepest = 300;

const char = (sign: string): number => sign.charCodeAt(0);

/** How strongly each infix operator binds; 0 for all that is none. */
const powers: Uint8Array = (() => {
  const table = new Uint8Array(256);
  const levels: readonly (readonly number[])[] = [
    [Word.or],
    [Word.and],
    [],
    [Word.less, Word.greater, Word.equal, Word.unequal, char('<'), char('>'), Word.in, Word.is, Word.not],
    [char('|')],
    [char('^')],
    [char('&')],
    [Word.left, Word.right],
    [Sign.plus, Sign.minus],
    [Sign.star, char('/'), Word.floor, char('%'), Sign.at],
    [],
    [Word.power],
  ];
  levels.forEach((words, level) => {
    for (const each of words) table[each] = level + 1;
  });
  return table;
})();

/** Reads an expression; see {@link Parser.expression}. */
export const expression = (parser: Parser, power: number): boolean => {
  const first = parser.at;
  const sub = parser.nodes.count;
  if (parser.depth >= deepest) return tooDeep(parser);
  parser.depth++;
  const found = prefix(parser, power);
  if (found) {
    infixes(parser, power, first, sub);
    if (power === Power.any) tail(parser, first, sub);
  }
  parser.depth--;
  return found;
};

const infixes = (parser: Parser, least: number, first: number, sub: number): void => {
  for (;;) {
    const operator = word(parser);
    const power = powers[operator] as number;
    if (power === 0 || power < least) return;
    if (operator === Word.not && parser.code.words[parser.at + 1] !== Word.in) return;
    parser.at += operator === Word.not || isNot(parser, operator) ? 2 : 1;
    if (!parser.expression(parser, power === Power.power ? Power.unary : power + 1)) unexpected(parser);
    push(parser, kindOf(power), first, sub);
  }
};

const isNot = (parser: Parser, operator: number): boolean =>
  operator === Word.is && parser.code.words[parser.at + 1] === Word.not;

const kindOf = (power: number): number => {
  if (power < Power.not) return Node.boolean;
  return power === Power.comparison ? Node.comparison : Node.binary;
};

/** What may follow only a whole expression: `:= value`, `if condition else value`. */
const tail = (parser: Parser, first: number, sub: number): void => {
  if (take(parser, Word.walrus)) {
    if (!parser.expression(parser, Power.any)) unexpected(parser);
    push(parser, Node.walrus, first, sub);
    return;
  }
  if (word(parser) !== Word.if) return;
  while (take(parser, Word.if)) {
    if (!parser.expression(parser, Power.or)) unexpected(parser);
    if (!take(parser, Word.else)) {
      unexpected(parser);
      break;
    }
    if (!parser.expression(parser, Power.or)) unexpected(parser);
  }
  push(parser, Node.conditional, first, sub);
};

const prefix = (parser: Parser, power: number): boolean => {
  switch (word(parser)) {
    case Word.not:
      return operand(parser, Power.not, Node.unary);
    case Sign.minus:
    case Sign.plus:
    case Sign.tilde:
      return operand(parser, Power.unary, Node.unary);
    case Word.await:
      return operand(parser, Power.await, Node.await);
    case Sign.star:
      // In `for *a, b in c` the star stops before `in`, as its neighbours do.
      return operand(parser, Math.max(power, Power.or), Node.star);
    case Word.power:
      return operand(parser, Power.or, Node.doubleStar);
    case Word.lambda:
      return lambda(parser);
    case Word.yield:
      return yielded(parser);
    default:
      return primary(parser);
  }
};

const operand = (parser: Parser, power: number, kind: number): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  if (!parser.expression(parser, power)) unexpected(parser);
  push(parser, kind, first, sub);
  return true;
};

const primary = (parser: Parser): boolean => {
  const first = parser.at;
  const sub = parser.nodes.count;
  if (!atom(parser)) return false;
  trailers(parser, first, sub);
  return true;
};

const yielded = (parser: Parser): boolean => {
  const first = parser.at++;
  const sub = parser.nodes.count;
  take(parser, Word.from);
  expressions(parser);
  push(parser, Node.yield, first, sub);
  return true;
};

/** Gives up an expression nested deeper than anybody writes: it is passed over to the end of its bracket. */
const tooDeep = (parser: Parser): boolean => {
  const { code, nodes } = parser;
  unexpected(parser, true);
  const first = parser.at;
  const sub = nodes.count;
  const outside = code.enclosing[first] as number;
  while (parser.at < parser.end && !(code.enclosing[parser.at] === outside && closes(parser))) parser.at++;
  if (parser.at === first) return false;
  push(parser, Node.error, first, sub);
  return true;
};

const closes = (parser: Parser): boolean => {
  const sign = word(parser);
  return sign === Sign.parenEnd || sign === Sign.bracketEnd || sign === Sign.braceEnd || sign === Kind.fEnd;
};
