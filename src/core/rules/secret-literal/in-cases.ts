import { kindAt, wordAt } from '../../python/code.ts';
import type { PythonFile, StringFact } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { Word } from '../../python/lexer/words.ts';
import { stringGroupAt } from '../../python/literals.ts';
import type { Block, Statement } from '../../python/statements.ts';
import { rootsIn } from '../../python/tree/nodes.ts';
import { valueAt } from '../../python/values.ts';
import { strengthOf } from './names.ts';

const mayHold = /^[ \t]{1,200}case[ \t]{0,9}[("'frbu]/im;

/** `case "…":` below `match password:`. */
export const secretsInCases = (text: string, python: PythonFile): readonly StringFact[] => {
  if (!mayHold.test(text)) return [];
  const asked = new Map<Block, string>();
  return python.source.statements.flatMap((statement, s): readonly StringFact[] => {
    if (statement.opens?.opener === 'match') asked.set(statement.opens, subjectOf(python, s));
    const name = statement.opens?.opener === 'case' ? asked.get(statement.block) : undefined;
    return name === undefined || strengthOf(name) === null ? [] : literalsOf(python, statement, name);
  });
};

/** The last part of what is asked for. */
const subjectOf = ({ source: { code, tree } }: PythonFile, s: number): string => {
  const [subject] = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
  const value = subject === undefined ? null : valueAt(code, tree.nodes, subject);
  return value?.kind === 'name' ? (value.text?.split('.').at(-1) ?? '') : '';
};

/** The literals of a pattern, up to its guard. */
const literalsOf = ({ source: { code } }: PythonFile, { first, end }: Statement, name: string): StringFact[] => {
  const found: StringFact[] = [];
  for (let t = first + 1; t < end && wordAt(code, t) !== Word.if; t++) {
    const group = kindAt(code, t) === Kind.string ? stringGroupAt(code, t) : null;
    if (group === null) continue;
    const { start, value } = group;
    if (value !== null) found.push({ start, end: group.end, value, name, context: 'comparison' });
    t = group.next - 1;
  }
  return found;
};
