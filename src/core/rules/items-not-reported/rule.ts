import type { Finding, Fix } from '../../bot.ts';
import { argumentAdded } from '../../duties/frame.ts';
import { loopsOf } from '../../duties/loops.ts';
import { importsSdk } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import type { CallFact } from '../../python/index.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';

/** A task that ends without saying how many items it went through, and how many failed. */
export const itemsNotReported: Rule = {
  id: 'items-not-reported',
  speaks: ['finish_task'],
  check: (input) => (importsSdk(input.file.python) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

/** One a file, at the first; a task that ends as a failure beside one with items may have none to tell. */
const hits = ({ file, policy }: RuleInput): readonly Hit[] => {
  const ends = file.python.calls.filter(({ method }) => method === 'finish_task');
  const silent = ends.filter((call) => !saysItems(call));
  const found = silent.length < ends.length ? silent.filter((call) => !isFailure(call, file.text)) : silent;
  const [first] = found;
  if (first === undefined) return [];
  const { start, end } = first;
  return [{ start, end, severity: decide(policy, 'items-not-reported/unreported'), data: { calls: found.length } }];
};

const counts = ['total_items', 'processed_items', 'failed_items'];

/** `finish_task(task_id, status, message, total_items, …)`; what is spread may hold them. */
const saysItems = ({ arguments: all }: CallFact): boolean =>
  all.some(({ name, spread }) => spread !== '' || counts.includes(name ?? '')) ||
  all.filter(({ name }) => name === null).length > 3;

const isFailure = ({ arguments: all }: CallFact, text: string): boolean =>
  all.some(({ value }) => /\bFAILED\b/.test(text.slice(value.start, value.end)));

/** Only where there is nothing to count: then the run is its one item. */
const fixes = ({ place }: Finding, { file }: RuleInput): readonly Fix[] => {
  const call = file.python.calls.find(({ start, method }) => start === place.start && method === 'finish_task');
  if (call === undefined || saysItems(call)) return [];
  if (loopsOf(file.python).length > 0) return [];
  const status = call.arguments.find(({ name }) => name === 'status') ?? call.arguments[1];
  const text = status === undefined ? '' : file.text.slice(status.value.start, status.value.end);
  const done = /\bSUCCESS\b/.test(text) ? 1 : /\bFAILED\b/.test(text) ? 0 : null;
  if (done === null) return [];
  const items = `total_items=1, processed_items=${done}, failed_items=${1 - done}`;
  return [{ kind: 'report-items', data: {}, edits: [argumentAdded(file.python.source, call, items)] }];
};
