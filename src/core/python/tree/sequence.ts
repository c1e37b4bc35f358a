import { Sign, Word } from '../lexer/words.ts';
import { Node } from './nodes.ts';
import { type Parser, Power, push, take, unexpected, word } from './state.ts';

/** Expressions with commas between them, without brackets: one alone is itself, several are a tuple. False where none is. */
export const expressions = (parser: Parser, power: number = Power.any): boolean => {
  const first = parser.at;
  const sub = parser.nodes.count;
  if (!parser.expression(parser, power)) return false;
  if (word(parser) !== Sign.comma) return true;
  while (take(parser, Sign.comma)) if (!parser.expression(parser, power)) break;
  push(parser, Node.tuple, first, sub);
  return true;
};

/** What a bracket was seen to hold. */
export const Seen = { closed: 1, comma: 2, for: 4, colon: 8, item: 16 } as const;

/** Reads what stands in a bracket, the opener being gone over already; `item` reads one, and says what it saw. */
export const items = (parser: Parser, closer: number, item: (parser: Parser) => number): number => {
  let seen = 0;
  for (;;) {
    const next = word(parser);
    if (next === closer) {
      parser.at++;
      return seen | Seen.closed;
    }
    // The end of the statement, or the closer of a bracket further out: this one was left open.
    if (next === 0 || isCloser(next)) return seen;
    if (next === Sign.comma) {
      parser.at++;
      seen |= Seen.comma;
      continue;
    }
    const from = parser.at;
    seen |= item(parser);
    if (parser.at > from) seen |= Seen.item | comprehension(parser);
    const end = word(parser);
    if (parser.at > from && (end === Sign.comma || end === closer)) continue;
    if (end !== 0) unexpected(parser);
    if (parser.at === from) parser.at++;
  }
};

const isCloser = (sign: number): boolean =>
  sign === Sign.parenEnd || sign === Sign.bracketEnd || sign === Sign.braceEnd;

/** `for target in values if condition …`, as often as it stands there. */
const comprehension = (parser: Parser): number => {
  let seen = 0;
  for (;;) {
    if (word(parser) === Word.async && parser.code.words[parser.at + 1] === Word.for) parser.at++;
    if (!take(parser, Word.for)) return seen;
    seen = Seen.for;
    if (!expressions(parser, Power.bitOr) || !take(parser, Word.in)) {
      unexpected(parser);
      return seen;
    }
    if (!parser.expression(parser, Power.or)) unexpected(parser);
    while (take(parser, Word.if)) if (!parser.expression(parser, Power.or)) unexpected(parser);
  }
};
