import { type Code, is, isName, kindAt, nameAt, wordAt } from './code.ts';
import type { StringFact } from './facts.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import { constantEnd, plainString } from './literals.ts';
import type { Statement } from './statements.ts';

/** A name that a literal is the value of. */
export type Owner = Pick<StringFact, 'name' | 'context'>;

/** How far back a value's `=` is looked for: bounds the work on machine-made lines. */
const reach = 64;

/** Whose value the literal in tokens `first..next` is. */
export const ownersOf = (code: Code, statement: Statement, first: number, next: number): readonly Owner[] => {
  let left = first - 1;
  let right = next;
  // `x = ("a" "b")`: brackets that only group are stepped out of.
  while (wordAt(code, left) === Sign.paren && wordAt(code, right) === Sign.parenEnd && !isCall(code, left)) {
    left--;
    right++;
  }
  if (wordAt(code, left) === Word.equal || wordAt(code, left) === Word.unequal)
    return comparison(operandBefore(code, left - 1));
  if (wordAt(code, right) === Word.equal || wordAt(code, right) === Word.unequal)
    return comparison(operandAfter(code, right + 1));
  if (wordAt(code, left) === Sign.colon) return dictKey(code, left);
  const fallback = fallbackOf(code, left);
  if (fallback !== null) return [{ name: fallback, context: 'default' }];
  const equals = equalsBefore(code, left, statement.first);
  const inTuple = wordAt(code, right) === Sign.comma && code.enclosing[right] === -1;
  if (equals >= 0 && !inTuple) return boundBy(code, statement, equals);
  return pairedTarget(code, statement, first);
};

const isCall = (code: Code, open: number): boolean => {
  const kind = kindAt(code, open - 1);
  return (
    (kind === Kind.name && !isOperatorWord(code, open - 1)) ||
    wordAt(code, open - 1) === Sign.parenEnd ||
    wordAt(code, open - 1) === Sign.bracketEnd
  );
};

const operatorWords: ReadonlySet<number> = new Set<number>([
  Word.or,
  Word.and,
  Word.not,
  Word.else,
  Word.if,
  Word.return,
  Word.in,
  Word.is,
]);

const isOperatorWord = (code: Code, i: number): boolean => operatorWords.has(wordAt(code, i));

const comparison = (name: string | null): Owner[] => (name === null ? [] : [{ name, context: 'comparison' }]);

/** The name that ends at token i: the last part of a dotted one, or the key of a subscript. */
const operandBefore = (code: Code, i: number): string | null => {
  if (isName(code, i)) return nameAt(code, i);
  return wordAt(code, i) === Sign.bracketEnd ? subscriptKey(code, i) : null;
};

const operandAfter = (code: Code, i: number): string | null => {
  let last = i;
  while (isName(code, last) && wordAt(code, last + 1) === Sign.dot && isName(code, last + 2)) last += 2;
  return isName(code, last) ? nameAt(code, last) : null;
};

/** `d["password"]`, its closing bracket at token i; a constant as key (`d[PASSWORD]`) names it as well. */
const subscriptKey = (code: Code, i: number): string | null => {
  if (wordAt(code, i - 2) === Sign.bracket && isName(code, i - 1)) return nameAt(code, i - 1);
  return wordAt(code, i - 2) === Sign.bracket ? plainString(code, i - 1) : null;
};

const dictKey = (code: Code, colon: number): Owner[] => {
  const open = code.enclosing[colon] ?? -1;
  if (wordAt(code, open) !== Sign.brace) return [];
  const name = isName(code, colon - 1) ? nameAt(code, colon - 1) : plainString(code, colon - 1);
  return name === null ? [] : [{ name, context: 'dict' }];
};

const getters = ['get', 'getenv', 'setdefault', 'pop', 'config'];

/** `os.getenv("PASSWORD", "…")`, `d.get("password", "…")`: what is used when nothing else is known. */
const fallbackOf = (code: Code, left: number): string | null => {
  const open = code.enclosing[left] ?? -1;
  if (wordAt(code, left) !== Sign.comma || wordAt(code, open) !== Sign.paren) return null;
  if (constantEnd(code, open + 1) !== left || !getters.some((word) => is(code, open - 1, word))) return null;
  return plainString(code, open + 1);
};

/** The `=` whose value, or a branch of it (`a or "…"`, `a if b else "…"`), stands after token `left`. */
const equalsBefore = (code: Code, left: number, first: number): number => {
  const binds = (i: number): boolean => wordAt(code, i) === Sign.equals || wordAt(code, i) === Word.walrus;
  if (binds(left)) return left;
  if (wordAt(code, left) !== Word.or && wordAt(code, left) !== Word.else) return -1;
  const depth = code.enclosing[left];
  for (let i = left; i >= first && left - i < reach; i--) {
    if (code.enclosing[i] !== depth) continue;
    if (binds(i)) return i;
    if (wordAt(code, i) === Sign.comma) return -1;
  }
  return -1;
};

/** What the `=` at token i gives its value to; a chain `a = b = "…"` gives it to each. */
const boundBy = (code: Code, statement: Statement, i: number): Owner[] => {
  const open = code.enclosing[i] ?? -1;
  if (open >= 0 && wordAt(code, i) === Sign.equals) return parameter(code, statement, i, open);
  const owners: Owner[] = [];
  let end = i;
  for (let k = i - 1; k >= statement.first - 1; k--) {
    const atStart = k === statement.first - 1;
    if (!atStart && !(wordAt(code, k) === Sign.equals && code.enclosing[k] === open)) continue;
    owners.push(...target(code, statement, k + 1, end));
    end = k;
  }
  return owners;
};

const parameter = (code: Code, statement: Statement, equals: number, open: number): Owner[] => {
  const definition = wordAt(code, statement.first) === Word.def || wordAt(code, statement.first + 1) === Word.def;
  if (!definition || wordAt(code, open - 2) !== Word.def) return argument(code, equals);
  let first = equals;
  while (first - 1 > open && !(wordAt(code, first - 1) === Sign.comma && code.enclosing[first - 1] === open)) first--;
  return isName(code, first) ? owner(nameAt(code, first), 'default') : [];
};

/** `name=` in a call; also what a line binds that only stands in brackets because those above it were not closed. */
const argument = (code: Code, equals: number): Owner[] => {
  const annotated = isName(code, equals - 1) && wordAt(code, equals - 2) === Sign.colon;
  const last = annotated ? equals - 3 : equals - 1;
  if (wordAt(code, last) === Sign.bracketEnd) return owner(subscriptKey(code, last), 'subscript');
  return isName(code, last) ? owner(nameAt(code, last), 'keyword') : [];
};

/** The assignment target in tokens `first..end`; its annotation, after a colon, is no part of it. */
const target = (code: Code, statement: Statement, first: number, end: number): Owner[] => {
  const outside = code.enclosing[first];
  let last = end - 1;
  for (let i = first; i < end; i++) {
    if (code.enclosing[i] !== outside) continue;
    if (wordAt(code, i) === Sign.comma) return [];
    if (wordAt(code, i) === Sign.colon) last = i - 1;
    if (wordAt(code, i) === Sign.colon) break;
  }
  if (wordAt(code, last) === Sign.bracketEnd) return owner(subscriptKey(code, last), 'subscript');
  if (!isName(code, last)) return [];
  const attribute = wordAt(code, last - 1) === Sign.dot && last - 1 > statement.first;
  return owner(nameAt(code, last), attribute ? 'attribute' : 'assignment');
};

const owner = (name: string | null, context: Owner['context']): Owner[] => (name === null ? [] : [{ name, context }]);

/** `user, password = "…", "…"`: the target in the same place. */
const pairedTarget = (code: Code, statement: Statement, first: number): Owner[] => {
  if (code.enclosing[first] !== -1 || statement.end - statement.first > 8 * reach) return [];
  const outer = (i: number, word: number): boolean => code.enclosing[i] === -1 && wordAt(code, i) === word;
  let commas = 0;
  let equals = first;
  while (equals >= statement.first && !outer(equals, Sign.equals)) if (outer(equals--, Sign.comma)) commas++;
  if (equals < statement.first) return [];
  let from = statement.first;
  for (let i = statement.first; i < equals && commas > 0; i++) {
    if (!outer(i, Sign.comma)) continue;
    commas--;
    from = i + 1;
  }
  if (commas > 0) return [];
  let to = from;
  while (to < equals && !outer(to, Sign.comma)) to++;
  return target(code, statement, from, to);
};
