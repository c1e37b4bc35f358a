import { isLazyImport } from '../imports.ts';
import { Kind } from '../lexer/tokens.ts';
import { Sign, Word } from '../lexer/words.ts';
import type { Statement } from '../statements.ts';
import { parameters } from './lambda.ts';
import { expressions, items } from './sequence.ts';
import { type Parser, Power, skip, take, unexpected, word } from './state.ts';
import { argument } from './trailers.ts';

/** Reads the expressions of one statement; all that is left of it is gone over, whatever it is. */
export const readStatement = (parser: Parser, statement: Statement): void => {
  parser.at = statement.first;
  parser.end = statement.end;
  parser.depth = 0;
  if (isLazyImport(parser.code, parser.at)) parser.at++;
  if (statement.opens?.opener === 'match') parser.at++;
  if (statement.opens?.opener === 'case') guard(parser);
  else (readers[word(parser)] ?? plain)(parser);
  // What stands where nothing should: read on behind it, as calls may follow.
  while (parser.at < parser.end) {
    unexpected(parser);
    const from = parser.at;
    plain(parser);
    if (parser.at === from) parser.at++;
  }
};

/** `a`, `a, b`, `a = b = c`, `a += b`, `a: b = c`. */
const plain = (parser: Parser): boolean => {
  if (isAlias(parser)) alias(parser);
  else expressions(parser);
  for (;;) {
    const next = word(parser);
    if (next !== Sign.equals && next !== Word.augmented && next !== Sign.colon) return true;
    parser.at++;
    if (!expressions(parser)) unexpected(parser);
  }
};

/** `type Name = …`, `type Name[T] = …`: two names side by side. */
const isAlias = ({ code, at, end }: Parser): boolean => {
  if (code.words[at] !== Kind.name || code.words[at + 1] !== Kind.name || at + 2 >= end) return false;
  const next = code.words[at + 2];
  return (next === Sign.equals || next === Sign.bracket) && code.text.slice(code.starts[at], code.ends[at]) === 'type';
};

const alias = (parser: Parser): void => {
  parser.at += 2;
  typeParameters(parser);
};

const typeParameters = (parser: Parser): void => {
  if (!take(parser, Sign.bracket)) return;
  parameters(parser, Sign.bracketEnd);
  take(parser, Sign.bracketEnd);
};

/** The keyword alone, then expressions, each behind one of the words that may part them. */
const following =
  (...between: readonly number[]) =>
  (parser: Parser): true => {
    parser.at++;
    expressions(parser);
    while (between.includes(word(parser))) {
      parser.at++;
      if (!expressions(parser)) unexpected(parser);
    }
    return true;
  };

const definition = (parser: Parser): true => {
  parser.at++;
  if (!take(parser, Kind.name)) unexpected(parser);
  typeParameters(parser);
  if (take(parser, Sign.paren)) parameters(parser, Sign.parenEnd);
  else unexpected(parser);
  if (!take(parser, Sign.parenEnd)) unexpected(parser);
  if (take(parser, Word.arrow) && !expressions(parser)) unexpected(parser);
  return true;
};

const classHeader = (parser: Parser): true => {
  parser.at++;
  if (!take(parser, Kind.name)) unexpected(parser);
  typeParameters(parser);
  if (take(parser, Sign.paren)) items(parser, Sign.parenEnd, argument);
  return true;
};

const loop = (parser: Parser): true => {
  parser.at++;
  if (!expressions(parser, Power.bitOr) || !take(parser, Word.in)) unexpected(parser);
  if (!expressions(parser)) unexpected(parser);
  return true;
};

const withItems = (parser: Parser): true => {
  parser.at++;
  do {
    if (!parser.expression(parser, Power.any)) break;
    if (take(parser, Word.as) && !parser.expression(parser, Power.bitOr)) unexpected(parser);
  } while (take(parser, Sign.comma));
  return true;
};

const handler = (parser: Parser): true => {
  parser.at++;
  take(parser, Sign.star);
  expressions(parser);
  if (take(parser, Word.as) && !take(parser, Kind.name)) unexpected(parser);
  return true;
};

/** A pattern only looks like a call; the guard behind it is an expression. */
const guard = (parser: Parser): void => {
  const { code, end } = parser;
  while (parser.at < end && !(code.words[parser.at] === Word.if && code.enclosing[parser.at] === -1)) parser.at++;
  if (take(parser, Word.if) && !expressions(parser)) unexpected(parser);
};

const imported = (parser: Parser): true => {
  parser.at = parser.end;
  return true;
};

const awaited = (parser: Parser): boolean => {
  const reader = asynchronous[parser.code.words[parser.at + 1] as number];
  if (reader === undefined || parser.at + 1 >= parser.end) skip(parser);
  else {
    parser.at++;
    reader(parser);
  }
  return true;
};

type Reader = (parser: Parser) => boolean;

const asynchronous: Readonly<Record<number, Reader>> = {
  [Word.def]: definition,
  [Word.for]: loop,
  [Word.with]: withItems,
};

const readersOf: Readonly<Record<number, Reader>> = {
  ...asynchronous,
  [Word.async]: awaited,
  [Word.class]: classHeader,
  [Word.except]: handler,
  [Word.import]: imported,
  [Word.from]: imported,
  [Word.raise]: following(Word.from),
  [Word.assert]: following(),
  [Word.return]: following(),
  [Word.del]: following(),
  [Word.if]: following(),
  [Word.elif]: following(),
  [Word.while]: following(),
  [Word.global]: following(),
  [Word.nonlocal]: following(),
  [Sign.at]: following(),
  [Word.else]: following(),
  [Word.try]: following(),
  [Word.finally]: following(),
  [Word.pass]: following(),
  [Word.break]: following(),
  [Word.continue]: following(),
};

/** What reads a statement that begins with each keyword; all others are plain. */
const readers: readonly (Reader | undefined)[] = Array.from({ length: 256 }, (_, each) => readersOf[each]);
