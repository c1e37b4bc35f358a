import type { Bot, Fix } from '../../bot.ts';
import { argumentAdded } from '../../duties/frame.ts';
import { scopeAt } from '../../duties/ways.ts';
import { type CallFact, type PythonFile, readPython } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import { Node } from '../../python/tree/nodes.ts';
import { isBesideTheBot } from '../../side-path.ts';
import { countersBefore } from './counters.ts';

/** The word at the end of the status that a call gives, where it gives one and no choice of several. */
export const statusOf = ({ arguments: all }: CallFact): string | null => {
  const { kind, text } = (all.find(({ name }) => name === 'status') ?? all.filter(({ name }) => name === null)[1])
    ?.value ?? { kind: 'other', text: null };
  return (kind === 'name' || kind === 'string') && text !== null ? (text.split('.').at(-1) ?? null) : null;
};

/**
 * Only numbers that are known: counters that stand there, or one item for a run in which nothing is gone through. All others
 * would be made up, also zeros: whoever wrote the bot has to count.
 */
export const reportItems = (bot: Bot, path: string, python: PythonFile, call: CallFact): readonly Fix[] => {
  const counters = countersBefore(python, call);
  if (counters !== null) {
    const { processed, failed } = counters;
    const items = `total_items=${processed} + ${failed}, processed_items=${processed}, failed_items=${failed}`;
    return [fixOf(python, call, items, { processed, failed })];
  }
  const status = statusOf(call);
  if ((status !== 'SUCCESS' && status !== 'FAILED') || !isOneItem(bot, path, python)) return [];
  // Behind a handler nobody knows which way led here.
  if (status === 'SUCCESS' && isBehindHandler(python, call)) return [];
  const done = status === 'SUCCESS' ? 1 : 0;
  return [fixOf(python, call, `total_items=1, processed_items=${done}, failed_items=${1 - done}`, {})];
};

const fixOf = (python: PythonFile, call: CallFact, items: string, data: Fix['data']): Fix => ({
  kind: 'report-items',
  data,
  edits: [argumentAdded(python.source, call, items)],
});

/** True when no file of the bot goes through anything; one that nobody can read might. */
const isOneItem = (bot: Bot, path: string, python: PythonFile): boolean => {
  if (goesThrough(python)) return false;
  return [...bot.files].every(([other, file]) => {
    if (other === path || !/\.pyw?$/.test(other) || isBesideTheBot(other)) return true;
    return 'text' in file && !goesThrough(readPython(file.text));
  });
};

const goesThrough = ({ source: { statements, tree } }: PythonFile): boolean =>
  statements.some(({ opens }) => opens?.opener === 'for' || opens?.opener === 'while') ||
  tree.nodes.kinds.subarray(0, tree.nodes.count).includes(Node.comprehension);

const isBehindHandler = ({ source: { statements } }: PythonFile, call: CallFact): boolean => {
  const scope = scopeAt(statements[call.statement] as Statement);
  return statements
    .slice(0, call.statement)
    .some((one) => one.opens !== null && /^(except|finally)$/.test(one.opens.opener) && scopeAt(one) === scope);
};
