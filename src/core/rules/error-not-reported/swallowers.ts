import { endings, quiet, telling } from '../../duties/kinds-of-calls.ts';
import { isJoin } from '../../duties/sdk.ts';
import { is, isName, nameAt, wordAt } from '../../python/code.ts';
import { catchesAll } from '../../python/flow.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Block, Statement } from '../../python/statements.ts';

/**
 * The headers of handlers that take every error of the bot's work and tell the orchestrator of none: in the function that
 * takes up or ends the task, neither a retry nor around mere tidying up. What hands the error on is not asked further.
 */
export const swallowersIn = (python: PythonFile): readonly number[] => {
  const { statements, code } = python.source;
  const knowing = python.calls.filter((call) => isJoin(call) || call.method === 'finish_task');
  const knows = new Set(knowing.map(({ within }) => within?.block ?? null));
  return statements.flatMap(({ opens, block }, s) => {
    if (opens?.opener !== 'except' || !catchesAll(code, opens) || !knows.has(functionOf(block))) return [];
    if (isInHandler(block) || isRetry(python, block) || isTold(python, opens)) return [];
    const attempt = attemptOf(opens);
    return attempt === null || isTidying(callsIn(python, attempt)) ? [] : [s];
  });
};

const functionOf = (block: Block): Block | null => {
  let b: Block | null = block;
  while (b !== null && b.opener !== 'def' && b.opener !== 'class') b = b.parent;
  return b;
};

const isInHandler = (block: Block): boolean => {
  for (let b: Block | null = block; b !== null && b.opener !== 'def'; b = b.parent)
    if (b.opener === 'except' || b.opener === 'finally') return true;
  return false;
};

/** A loop over a number of tries is no loop over items. */
const isRetry = ({ source: { code } }: PythonFile, { opener, header }: Block): boolean => {
  if (opener !== 'for' && opener !== 'while') return false;
  for (let t = header.first; t < header.end; t++)
    if (isName(code, t) && /^range$|tr(y|ies)|attempt|tentativ/i.test(nameAt(code, t))) return true;
  return false;
};

const attemptOf = (handler: Block): Block | null => {
  let b: Block | null = handler;
  while (b !== null && b.opener !== 'try') b = b.previous;
  return b;
};

const isInside = (block: Block, outer: Block): boolean => {
  for (let b: Block | null = block; b !== null; b = b.parent) if (b === outer) return true;
  return false;
};

const callsIn = ({ calls, source }: PythonFile, outer: Block): readonly CallFact[] =>
  calls.filter(({ statement }) => isInside((source.statements[statement] as Statement).block, outer));

const nameOf = ({ name, method }: CallFact): string => name ?? method ?? '';

/** Nothing of the bot's work is lost with it. */
const isTidying = (calls: readonly CallFact[]): boolean =>
  calls.every((call) => [quiet, endings, telling].some((only) => only.test(nameOf(call))));

/** True when the handler raises, tells somebody, notes the failure for later, or hands the error to code of its own. */
const isTold = (python: PythonFile, handler: Block): boolean =>
  callsIn(python, handler).some((call) => ![quiet, endings].some((only) => only.test(nameOf(call)))) ||
  python.source.statements.some(({ block, first, end }) => isInside(block, handler) && notes(python, first, end));

const notes = ({ source: { code } }: PythonFile, first: number, end: number): boolean => {
  const word = wordAt(code, first);
  if (word === Word.raise) return true;
  if (word === Word.return) return end - first > 1 && wordAt(code, first + 1) !== Word.None;
  for (let t = first; t < end; t++) {
    if (wordAt(code, t) === Word.augmented || is(code, t, 'FAILED')) return true;
    // Any name that is given a value may say so later.
    if (wordAt(code, t) === Sign.equals && code.enclosing[t] === -1) return true;
  }
  return false;
};
