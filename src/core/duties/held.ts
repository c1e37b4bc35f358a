import { isName, nameAt, wordAt } from '../python/code.ts';
import type { CallFact, PythonFile } from '../python/index.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import type { Statement } from '../python/statements.ts';

/** Something that a name holds and that has to be ended by one of some methods. */
export interface Held {
  readonly name: string;
  readonly ends: readonly string[];
}

/** What only looks at what it is given. */
const lookers =
  /^(print|len|str|repr|type|isinstance|id|bool|format|dict|vars|getattr|hasattr|setattr)$|^(logging|json|pprint|selenium|playwright|botcity|pyautogui)\.|\.(debug|info|warning|error|exception|critical|log|alert)$/;

/** The statements that end what a name holds, or give it to somebody who may: then that is theirs. */
export const endingStatements = (python: PythonFile, held: Held): ReadonlySet<number> => {
  const { code, statements } = python.source;
  const closing = closingFunctions(python, held.ends);
  const found = new Set<number>();
  statements.forEach((statement, s) => {
    for (let t = statement.first; t < statement.end; t++) {
      if (!isName(code, t) || wordAt(code, t - 1) === Sign.dot || nameAt(code, t) !== held.name) continue;
      const next = wordAt(code, t + 1);
      if (next === Sign.dot ? held.ends.includes(nameAt(code, t + 2)) : mayEnd(python, statement, s, t, held, closing))
        found.add(s);
    }
  });
  return found;
};

/** A bare name at token t: in a call by what is called, in a condition or a text never, elsewhere it goes on to live. */
const mayEnd = (
  python: PythonFile,
  { first, opens }: Statement,
  s: number,
  t: number,
  { name }: Held,
  closing: ReadonlySet<string>,
): boolean => {
  const { code } = python.source;
  const next = wordAt(code, t + 1);
  if (next === Sign.bracket || (next === Sign.equals && code.enclosing[t] !== -1)) return false;
  const word = wordAt(code, first);
  if (word === Word.assert || word === Word.del || opens?.opener === 'def') return false;
  if (wordAt(code, t - 1) === Sign.brace && [Sign.braceEnd, Sign.colon, Sign.bang].includes(next as 58)) return false;
  const takers = python.calls.filter(
    (call) => call.statement === s && call.arguments.some(({ value }) => value.kind === 'name' && value.text === name),
  );
  if (takers.length > 0) return takers.some((call) => isEnder(python, call, closing));
  // What opens a block only asks for it; so does a comparison.
  if (opens !== null && opens.opener !== 'with') return false;
  return next !== Word.is && next !== Word.equal && wordAt(code, t - 1) !== Word.not;
};

const isEnder = ({ functions }: PythonFile, { name, meanings }: CallFact, closing: ReadonlySet<string>): boolean => {
  if (name === null) return true;
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (closing.has(last)) return true;
  const own = functions.find((one) => one.name === last);
  if (own !== undefined) return own.kind === 'class';
  return ![name, ...meanings].some((meaning) => lookers.test(meaning));
};

/** Functions of the file that call one of the methods, or one another. */
const closingFunctions = ({ calls }: PythonFile, ends: readonly string[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let turn = 0; turn < 4; turn++)
    for (const { method, name, within } of calls)
      if (within !== null && (ends.includes(method ?? '') || names.has(method ?? name ?? ''))) names.add(within.name);
  return names;
};
