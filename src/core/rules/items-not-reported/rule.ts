import type { Finding, Fix } from '../../bot.ts';
import { importsSdk } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import type { CallFact } from '../../python/index.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { reportItems, statusOf } from './fixes.ts';

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
  const found = silent.length < ends.length ? silent.filter((call) => !isFailure(call)) : silent;
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

/** As its status says: what its message speaks of is another matter. */
const isFailure = (call: CallFact): boolean => statusOf(call) === 'FAILED';

const fixes = ({ place }: Finding, { bot, file }: RuleInput): readonly Fix[] => {
  const call = file.python.calls.find(({ start, method }) => start === place.start && method === 'finish_task');
  return call === undefined || saysItems(call) ? [] : reportItems(bot, file.path, file.python, call);
};
