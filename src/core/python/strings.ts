import { type Code, is, kindAt } from './code.ts';
import type { StringFact } from './facts.ts';
import { Kind } from './lexer/tokens.ts';
import { type StringGroup, stringGroupAt } from './literals.ts';
import { ownersOf } from './owners.ts';
import type { Statement } from './statements.ts';

/** What may follow a literal that is the whole value; anything else (`+`, `%`, `.format`) makes it a part of one. */
const enders = [',', ')', ']', '}', ';', ':', 'if', 'or', 'and', 'else', '==', '!=', '='];
const harmlessCalls = ['encode', 'strip', 'decode', 'rstrip', 'lstrip'];

/** String literals that are the value of something with a name. */
export const stringsOf = (code: Code, statements: readonly Statement[]): StringFact[] => {
  const facts: StringFact[] = [];
  for (const statement of statements) {
    for (let i = statement.first; i < statement.end; ) {
      const kind = code.kinds[i];
      const group = (kind === Kind.string || kind === Kind.fStart) && !goesOn(code, i) ? stringGroupAt(code, i) : null;
      if (group !== null && group.value !== null) facts.push(...factsFor(code, statement, i, group, group.value));
      // An f-string with fields is entered, as its fields are code; any other group is stepped over whole.
      i = group === null || group.value === null ? i + 1 : group.next;
    }
  }
  return facts;
};

/** A literal right behind another belongs to the group that begins with that. */
const goesOn = (code: Code, i: number): boolean => {
  const before = kindAt(code, i - 1);
  return before === Kind.string || before === Kind.fEnd;
};

const factsFor = (code: Code, statement: Statement, i: number, group: StringGroup, value: string): StringFact[] => {
  if (!endsValue(code, group.next, statement.end)) return [];
  return ownersOf(code, statement, i, group.next).map(({ name, context }) => ({
    start: group.start,
    end: group.end,
    value,
    name,
    context,
  }));
};

const endsValue = (code: Code, next: number, end: number): boolean => {
  if (next >= end || enders.some((word) => is(code, next, word))) return true;
  return is(code, next, '.') && harmlessCalls.some((word) => is(code, next + 1, word)) && is(code, next + 2, '(');
};
