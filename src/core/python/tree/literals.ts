import { Kind } from '../lexer/tokens.ts';
import { Sign } from '../lexer/words.ts';
import { Node } from './nodes.ts';
import { expressions } from './sequence.ts';
import { type Parser, push, skip, take, unexpected, word } from './state.ts';

/** String literals side by side. */
export const literals = (parser: Parser): boolean => {
  const first = parser.at;
  const sub = parser.nodes.count;
  for (;;) {
    const next = word(parser);
    if (next === Kind.string) parser.at++;
    else if (next === Kind.fStart) fString(parser);
    else break;
  }
  push(parser, Node.string, first, sub);
  return true;
};

const fString = (parser: Parser): void => {
  parser.at++;
  // A format holds fields, and they formats: its levels are counted here, so that none of them costs a call.
  let formats = 0;
  for (;;) {
    const next = word(parser);
    if (next === 0) return;
    if (next === Kind.fEnd) {
      parser.at++;
      return;
    }
    if (next === Kind.error) {
      parser.at++;
      if (formats === 0) return;
    } else if (next === Kind.fMiddle) parser.at++;
    else if (next === Sign.braceEnd && formats > 0) {
      parser.at++;
      formats--;
    } else if (next === Sign.brace) formats += field(parser);
    else if (isOuterCloser(next)) return;
    else skip(parser);
  }
};

const isOuterCloser = (sign: number): boolean => sign === Sign.parenEnd || sign === Sign.bracketEnd;

/** Reads `{value = !r` and its closing brace; 1 when a colon begins its format instead. */
const field = (parser: Parser): number => {
  parser.at++;
  if (!expressions(parser)) unexpected(parser);
  take(parser, Sign.equals);
  if (take(parser, Sign.bang) && !take(parser, Kind.name)) unexpected(parser);
  if (take(parser, Sign.colon)) return 1;
  if (!take(parser, Sign.braceEnd)) unexpected(parser);
  return 0;
};
