import { type Code, endOf, is, kindAt, startOf, wordAt } from './code.ts';
import type { StringFact } from './facts.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import { constantEnd, stringGroupAt } from './literals.ts';
import { ownersOf } from './owners.ts';
import type { Statement } from './statements.ts';
import { unfinishedIn } from './unfinished.ts';

/** What may follow a literal that is the whole value; anything else (`+`, `%`, `.format`) makes it a part of one. */
const enders: ReadonlySet<number> = new Set<number>([
  Sign.comma,
  Sign.parenEnd,
  Sign.bracketEnd,
  Sign.braceEnd,
  Sign.semicolon,
  Sign.colon,
  Sign.equals,
  Word.if,
  Word.or,
  Word.and,
  Word.else,
  Word.equal,
  Word.unequal,
]);
const harmlessCalls = ['encode', 'strip', 'decode', 'rstrip', 'lstrip'];

/** String literals that are the value of something with a name. */
export const stringsOf = (code: Code, statements: readonly Statement[]): StringFact[] => {
  const facts: StringFact[] = [];
  for (const statement of statements) {
    const before = facts.length;
    for (let i = statement.first; i < statement.end; ) {
      const kind = code.kinds[i];
      const next = (kind === Kind.string || kind === Kind.fStart) && !goesOn(code, i) ? constantEnd(code, i) : -1;
      if (next > i) addFacts(code, statement, i, next, facts);
      // An f-string with fields is entered, as its fields are code; any other group is stepped over whole.
      i = next > i ? next : i + 1;
    }
    if (facts.length > before) dropUnfinished(code, statement, facts, before);
  }
  return facts;
};

/** An unfinished call, list or other bracket holds no values yet. */
const dropUnfinished = (code: Code, statement: Statement, facts: StringFact[], before: number): void => {
  const { from, to } = unfinishedIn(code, statement);
  if (from === to) return;
  const [start, end] = [startOf(code, from), endOf(code, to - 1)];
  const kept = facts.splice(before).filter((fact) => fact.start < start || fact.end > end);
  for (const fact of kept) facts.push(fact);
};

/** A literal right behind another belongs to the group that begins with that. */
const goesOn = (code: Code, i: number): boolean => {
  const before = kindAt(code, i - 1);
  return before === Kind.string || before === Kind.fEnd;
};

/** The value is read last: most literals belong to nothing that has a name. */
const addFacts = (code: Code, statement: Statement, i: number, next: number, facts: StringFact[]): void => {
  if (!endsValue(code, next, statement.end)) return;
  const owners = ownersOf(code, statement, i, next);
  if (owners.length === 0) return;
  const group = stringGroupAt(code, i);
  if (group === null || group.value === null) return;
  const { start, end, value } = group;
  for (const { name, context } of owners) facts.push({ start, end, value, name, context });
};

const endsValue = (code: Code, next: number, end: number): boolean => {
  const word = wordAt(code, next);
  if (next >= end || enders.has(word)) return true;
  // Only in a bracket that nobody closed: the next line is another statement.
  if (word === Kind.name) return /[\n\r]/.test(code.text.slice(code.ends[next - 1], code.starts[next]));
  return word === Sign.dot && wordAt(code, next + 2) === Sign.paren && harmlessCalls.some((w) => is(code, next + 1, w));
};
