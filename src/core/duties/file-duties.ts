import { endOf, is, startOf, wordAt } from '../python/code.ts';
import type { CallFact, PythonFile } from '../python/index.ts';
import { Sign } from '../python/lexer/words.ts';
import type { LineStarts } from '../text/lines.ts';
import { placeOf } from '../text/lines.ts';
import { missedEnd } from './end-of-task.ts';
import { finishersOf } from './finishers.ts';
import { loopsOf } from './loops.ts';
import type { DutyPlace, FileDuties, MissedEnd } from './model.ts';
import { drivesScreen, importsSdk, isJoin, isOnSdk, sdkNamesOf } from './sdk.ts';

/** A file without the SDK may be given it; then it speaks of it. */
export const dutyWords: readonly string[] = ['maestro', 'finish_task', 'is_interrupted'];

/** What a file says of the bot's duties; it can say nothing when none of {@link dutyWords} is in its text. */
export const fileDuties = (path: string, python: PythonFile, lines: () => LineStarts): FileDuties | null => {
  const { text } = python.source.code;
  if (!importsSdk(python) && !dutyWords.some((word) => text.includes(word))) return null;
  const names = sdkNamesOf(python);
  const at = (call: CallFact): DutyPlace => ({ ...placeOf(path, lines(), call), name: call.name ?? '' });
  return {
    joins: python.calls.filter(isJoin).map(at),
    missed: missedIn(python, at),
    finishes: [...finishersOf(python)],
    handedTo: python.calls
      .filter((call) => takesSdk(call, names))
      .flatMap(({ meanings }) => meanings.filter(isElsewhere)),
    blindErrors: python.calls.filter((call) => isBlindError(call) && isOnSdk(call, names)).map(at),
    asksInterrupt: asksInterrupt(python.source.code),
    loops: loopsOf(python).map(({ statement, name }) => {
      const { first, end } = python.source.statements[statement] as PythonFile['source']['statements'][number];
      const range = { start: startOf(python.source.code, first), end: endOf(python.source.code, end - 1) };
      return { ...placeOf(path, lines(), range), name };
    }),
  };
};

/** `task.is_interrupted()`, `task.interrupted`; a comment or a text that speaks of it asks nobody. */
const asksInterrupt = (code: PythonFile['source']['code']): boolean => {
  if (!code.text.includes('interrupted')) return false;
  for (let t = 1; t < code.count; t++)
    if (wordAt(code, t - 1) === Sign.dot && (is(code, t, 'is_interrupted') || is(code, t, 'interrupted'))) return true;
  return false;
};

/** A function of its own takes up the task: what the file itself does, the rule asks where it has its text. */
const missedIn = (python: PythonFile, at: (call: CallFact) => DutyPlace): MissedEnd | null => {
  const join = python.calls.find(isJoin);
  if (join === undefined || join.within === null) return null;
  const finishers = new Set(finishersOf(python));
  finishers.delete('');
  const missed = missedEnd(python, join, finishers);
  if (missed === null) return null;
  const inside = python.calls.filter(({ within }) => within === join.within);
  return {
    ...at(join),
    kind: missed.kind,
    calls: [...new Set(inside.map(({ name, method }) => method ?? name ?? ''))],
  };
};

const isElsewhere = (meaning: string): boolean =>
  meaning.includes('.') && !meaning.startsWith('botcity.') && !drivesScreen(meaning);

const takesSdk = ({ arguments: all }: CallFact, names: ReadonlySet<string>): boolean =>
  all.some(({ value }) => value.kind === 'name' && value.text !== null && names.has(value.text));

/** `error(task_id, exception)` without a third argument and without the name of it. */
export const isBlindError = ({ method, arguments: all }: CallFact): boolean =>
  method === 'error' &&
  all.length >= 2 &&
  all.every(({ spread, name }) => spread === '' && name !== 'screenshot') &&
  all.filter(({ name }) => name === null).length < 3;
