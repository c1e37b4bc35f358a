import { isName, nameAt, wordAt } from '../python/code.ts';
import type { CallFact, PythonFile } from '../python/index.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import type { Block, Statement } from '../python/statements.ts';
import { scopeAt } from './ways.ts';

/** Something that a name holds and that has to be ended by one of some methods. */
export interface Held {
  readonly name: string;
  readonly ends: readonly string[];
}

/** What only looks at what it is given. */
const lookers =
  /^(print|len|str|repr|type|isinstance|id|bool|format|dict|vars|getattr|hasattr|setattr)$|^(logging|json|pprint|selenium|playwright|botcity|pyautogui)\.|\.(debug|info|warning|error|exception|critical|log|alert)$/;

/**
 * The statements that end what a name holds from statement `from` on; null where it goes to somebody else in that function, as
 * then the end may be theirs.
 */
export const endingStatements = (python: PythonFile, held: Held, from: number): ReadonlySet<number> | null => {
  const { code, statements } = python.source;
  const closing = closingFunctions(python, held.ends);
  const here = scopeAt(statements[from] as Statement);
  const found = new Set<number>();
  for (let s = 0; s < statements.length; s++) {
    const { first, end } = statements[s] as Statement;
    for (let t = first; t < end; t++) {
      if (!isName(code, t) || wordAt(code, t - 1) === Sign.dot || nameAt(code, t) !== held.name) continue;
      const fate = fateAt(python, s, t, held, closing);
      if (fate === 'ended' && s !== from) found.add(s);
      if (fate === 'gone' && scopeAt(statements[s] as Statement) === here) return null;
    }
  }
  // `if driver: driver.quit()`: without one there is nothing to end.
  const ended = new Set([...found].map((s) => (statements[s] as Statement).block));
  statements.forEach(({ opens }, s) => {
    if (opens?.opener === 'if' && ended.has(opens) && isAskedFor(python, opens, held.name)) found.add(s);
  });
  return found;
};

const isAskedFor = ({ source: { code } }: PythonFile, { header: { first, end } }: Block, name: string): boolean =>
  isName(code, first + 1) &&
  nameAt(code, first + 1) === name &&
  (end - first === 2 || (end - first === 5 && wordAt(code, first + 2) === Word.is));

/** What becomes of it where the name stands: it is ended, goes elsewhere, or is only used. */
type Fate = 'ended' | 'gone' | 'used';

const fateAt = (python: PythonFile, s: number, t: number, { name, ends }: Held, closing: ReadonlySet<string>): Fate => {
  const { code, statements } = python.source;
  const { first, opens } = statements[s] as Statement;
  const next = wordAt(code, t + 1);
  if (next === Sign.dot) return ends.includes(nameAt(code, t + 2)) ? 'ended' : 'used';
  // Given a value, subscripted, named in a header, or a field of a text.
  if (next === Sign.equals || next === Word.walrus || next === Sign.bracket) return 'used';
  const word = wordAt(code, first);
  if (word === Word.assert || word === Word.del || word === Word.global || opens?.opener === 'def') return 'used';
  if (wordAt(code, t - 1) === Sign.brace && (next === Sign.braceEnd || next === Sign.colon || next === Sign.bang))
    return 'used';
  const takers = python.calls.filter(
    (call) => call.statement === s && call.arguments.some(({ value }) => value.kind === 'name' && value.text === name),
  );
  if (takers.length > 0) return worst(takers.map((call) => fateIn(python, call, closing)));
  // What opens a block only asks for it; so does a comparison.
  if (opens !== null && opens.opener !== 'with') return 'used';
  if (next === Word.is || next === Word.equal || wordAt(code, t - 1) === Word.not) return 'used';
  return opens === null ? 'gone' : 'ended';
};

const worst = (fates: readonly Fate[]): Fate =>
  fates.includes('ended') ? 'ended' : fates.includes('gone') ? 'gone' : 'used';

const fateIn = ({ functions }: PythonFile, { name, meanings }: CallFact, closing: ReadonlySet<string>): Fate => {
  if (name === null) return 'gone';
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (closing.has(last)) return 'ended';
  const own = functions.find((one) => one.name === last);
  if (own !== undefined) return own.kind === 'class' ? 'gone' : 'used';
  return [name, ...meanings].some((meaning) => lookers.test(meaning)) ? 'used' : 'gone';
};

/** Functions of the file that call one of the methods, or one another. */
const closingFunctions = ({ calls }: PythonFile, ends: readonly string[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let turn = 0; turn < 4; turn++)
    for (const { method, name, within } of calls)
      if (within !== null && (ends.includes(method ?? '') || names.has(method ?? name ?? ''))) names.add(within.name);
  return names;
};
