import { is, isName, nameAt } from '../python/code.ts';
import type { FunctionFact, PythonFile } from '../python/index.ts';
import type { Block, Statement } from '../python/statements.ts';

/** Longer chains of functions that call one another are not followed. */
const longestChain = 8;

/** Names of what ends the task in a file: functions, and classes that do so when their `with` ends. */
export const finishersOf = (
  { calls }: Pick<PythonFile, 'calls'>,
  known: Iterable<string> = [],
): ReadonlySet<string> => {
  const names = new Set(known);
  const direct = calls.filter(({ method, name }) => method === 'finish_task' || name === 'finish_task');
  for (const { within } of direct) addNames(names, within);
  for (let turn = 0; turn < longestChain; turn++) {
    const before = names.size;
    for (const { method, name, within } of calls) if (names.has(method ?? name ?? '')) addNames(names, within);
    if (names.size === before) break;
  }
  return names;
};

/** A function in another may be its decorator's wrapper: then that ends the task. */
const addNames = (names: Set<string>, within: FunctionFact | null): void => {
  if (within === null) names.add('');
  let inner = within;
  for (let f = within; f !== null; f = f.within) {
    if (f.kind === 'function') names.add(f.name);
    else if (/^__a?exit__$/.test(inner?.name ?? '')) names.add(f.name);
    inner = f;
  }
};

/** The statements that end the task, or call, hand over or enter what does. */
export const finishingStatements = (
  { source: { code, statements } }: Pick<PythonFile, 'source'>,
  names: ReadonlySet<string>,
): ReadonlySet<number> => {
  const found = new Set<number>();
  statements.forEach(({ first, end, opens }, s) => {
    if (opens?.opener === 'def' || opens?.opener === 'class') return;
    for (let t = first; t < end; t++)
      if (isName(code, t) && (is(code, t, 'finish_task') || names.has(nameAt(code, t)))) found.add(s);
  });
  addGuarded(statements, found, (block) => mentions(code, block, 'is_online'));
  return found;
};

/** Without an orchestrator there is no task: what asks for one before it ends the task has ended it. */
const addGuarded = (statements: readonly Statement[], found: Set<number>, asks: (block: Block) => boolean): void => {
  const guarded = new Set([...found].map((s) => (statements[s] as Statement).block));
  statements.forEach(({ block, opens }, s) => {
    if (opens !== null && guarded.has(opens) && asks(opens)) found.add(s);
    if (block.kind === 'if' && asks(block)) found.add(s);
  });
};

const mentions = (code: PythonFile['source']['code'], { header: { first, end } }: Block, name: string): boolean => {
  for (let t = first; t < end; t++) if (is(code, t, name)) return true;
  return false;
};
