import { codeAt } from './characters.ts';
import { cutBrackets, field, fieldFormat, type Lexer, pushBracket, report } from './state.ts';
import { Kind } from './tokens.ts';
import { Sign, Word } from './words.ts';

const [paren, bracket, brace] = [Sign.paren, Sign.bracket, Sign.brace];

/** Words of the operators of two characters by both of them; 0 for all else. */
const pairs: Uint8Array = (() => {
  const table = new Uint8Array(128 * 128);
  const set = (operators: string, ...words: readonly number[]): void => {
    for (const [i, operator] of operators.split(' ').entries())
      table[slotOf(operator.charCodeAt(0), operator.charCodeAt(1))] = words[i] ?? Word.augmented;
  };
  set('** // << >> <= >= == !=', ...doubled(), Word.less, Word.greater, Word.equal, Word.unequal);
  set('-> :=', Word.arrow, Word.walrus);
  set('+= -= *= /= %= &= |= ^= @=');
  return table;
})();

function slotOf(first: number, second: number): number {
  return first * 128 + second;
}

/** Those that `=` may follow. */
function doubled(): readonly number[] {
  return [Word.power, Word.floor, Word.left, Word.right];
}

/**
 * True for an operator that is one character whatever stands round it: no part of a longer one, no dot of a number, and no
 * colon, which may begin the format of a field.
 */
export const isAlone = (first: number, second: number): boolean =>
  first !== Sign.colon &&
  second < 128 &&
  pairs[slotOf(first, second)] === 0 &&
  (first !== Sign.dot || (second !== Sign.dot && (second < 48 || second > 57)));

export const lexOperator = (lexer: Lexer): void => {
  const { text, pos, out } = lexer;
  const first = text.charCodeAt(pos);
  const second = codeAt(text, pos + 1);
  if (first === Sign.colon && lexer.brackets[lexer.brackets.length - 1] === field) {
    // In a field a colon starts the format, even before `=`.
    lexer.brackets[lexer.brackets.length - 1] = fieldFormat;
    out.pushSign(first, pos);
    lexer.pos = pos + 1;
    return;
  }
  const pair = second < 128 ? (pairs[slotOf(first, second)] as number) : 0;
  if (pair === 0 && !(first === Sign.dot && second === Sign.dot)) {
    out.pushSign(first, pos);
    lexer.pos = pos + 1;
  } else lexLonger(lexer, first, pair);
};

/** `==`, `**=`, `...`: two dots alone are two operators. */
const lexLonger = (lexer: Lexer, first: number, pair: number): void => {
  const { text, pos, out } = lexer;
  const third = codeAt(text, pos + 2);
  if (pair === 0 && third !== Sign.dot) out.pushSign(first, pos);
  else if (pair === 0) out.push(Kind.op, Word.ellipsis, pos, pos + 3);
  else if (third === Sign.equals && pair <= Word.right) out.push(Kind.op, Word.augmented, pos, pos + 3);
  else out.push(Kind.op, pair, pos, pos + 2);
  lexer.pos = out.ends[out.count - 1] as number;
};

export const lexOpen = (lexer: Lexer): void => {
  const { pos } = lexer;
  const sign = lexer.text.charCodeAt(pos);
  pushBracket(lexer, sign, pos);
  lexer.out.pushOpening(sign, pos);
  lexer.pos = pos + 1;
};

export const lexClose = (lexer: Lexer): void => {
  const { pos } = lexer;
  const sign = lexer.text.charCodeAt(pos);
  const height = matching(lexer, openerOf(sign));
  if (height < 0 || height !== lexer.brackets.length - 1) report(lexer, pos, false);
  if (height >= 0) cutBrackets(lexer, height);
  lexer.out.pushClosing(sign, pos);
  lexer.pos = pos + 1;
};

const openerOf = (closer: number): number => (closer === 41 ? paren : closer === 93 ? bracket : brace);

/** Height of the bracket this one closes; -1 when none does. A closer inside a field never closes what is outside. */
const matching = (lexer: Lexer, opener: number): number => {
  for (let i = lexer.brackets.length - 1; i >= 0; i--) {
    const open = lexer.brackets[i];
    if (open === opener) return i;
    if (open === field || open === fieldFormat) return opener === brace ? i : -1;
  }
  return -1;
};
