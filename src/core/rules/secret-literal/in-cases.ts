import { kindAt, wordAt } from '../../python/code.ts';
import type { PythonFile, StringFact } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { Word } from '../../python/lexer/words.ts';
import { stringGroupAt } from '../../python/literals.ts';
import type { Block, Statement } from '../../python/statements.ts';
import { rootsIn } from '../../python/tree/nodes.ts';
import { valueAt } from '../../python/values.ts';
import { strengthOf } from './names.ts';

/** `case "…":` below `match password:`. */
export const secretsInCases = (python: PythonFile): readonly StringFact[] => {
  const asked = new Map<Block, string>();
  const found: StringFact[] = [];
  const { statements } = python.source;
  for (let s = 0; s < statements.length; s++) {
    const statement = statements[s] as Statement;
    const { opens, block } = statement;
    if (opens === null) continue;
    if (opens.opener === 'match') asked.set(opens, subjectOf(python, s));
    const name = opens.opener === 'case' ? asked.get(block) : undefined;
    if (name !== undefined && strengthOf(name) !== null) found.push(...literalsOf(python, statement, name));
  }
  return found;
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
