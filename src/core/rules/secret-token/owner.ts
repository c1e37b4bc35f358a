import type { Range } from '../../bot.ts';
import type { PythonFile, StringFact } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { stringGroupAt } from '../../python/literals.ts';

/** The literal that holds a value, and what it is given to. */
export interface Owner {
  /** Null in a comment, and for one of several pieces that only run time joins. */
  readonly literal: StringFact | null;
  readonly name: string;
  readonly context: StringFact['context'] | 'argument' | 'literal' | 'comment';
}

/** What a value in a Python text belongs to: a name, an argument of a call, or nothing that has a name. */
export const ownerOf = (python: PythonFile, range: Range): Owner => {
  const fact = python.strings.find(({ start, end }) => start <= range.start && range.end <= end);
  if (fact) return { literal: fact, name: fact.name, context: fact.context };
  const token = tokenAt(python, range.start);
  if (token < 0) return { literal: null, name: '', context: 'comment' };
  const { name, context } = argumentAt(python, range) ?? { name: '', context: 'literal' as const };
  return { literal: literalAt(python, token, name, range), name, context };
};

/** The string token that holds an offset; -1 in a comment, and in code. */
const tokenAt = ({ source: { code } }: PythonFile, offset: number): number => {
  let [low, high] = [0, code.count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((code.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  const kind = code.kinds[low];
  const isText = kind === Kind.string || kind === Kind.fMiddle;
  return isText && offset < (code.ends[low] as number) ? low : -1;
};

const literalAt = ({ source: { code } }: PythonFile, token: number, name: string, range: Range): StringFact | null => {
  let first = token;
  while (first > 0 && code.kinds[first - 1] === Kind.string) first--;
  const group = code.kinds[first] === Kind.string ? stringGroupAt(code, first) : null;
  if (group === null || group.value === null || group.end < range.end) return null;
  return { start: group.start, end: group.end, value: group.value, name, context: 'keyword' };
};

/** `login(2)` or `login(token)`: which argument of which call. */
const argumentAt = ({ calls }: PythonFile, range: Range): Pick<Owner, 'name' | 'context'> | null => {
  for (const call of calls) {
    if (call.start > range.start || call.end < range.end) continue;
    const index = call.arguments.findIndex(({ value }) => value.start <= range.start && range.end <= value.end);
    const argument = call.arguments[index];
    if (argument === undefined) continue;
    return { name: `${call.name ?? call.method ?? ''}(${argument.name ?? index + 1})`, context: 'argument' };
  }
  return null;
};
