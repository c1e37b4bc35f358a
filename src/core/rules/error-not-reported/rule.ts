import type { Finding, Fix, TextEdit } from '../../bot.ts';
import { linesBefore } from '../../duties/frame.ts';
import { importsSdk, sdkNamesOf } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import { endOf, startOf } from '../../python/code.ts';
import type { PythonFile } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { swallowersIn } from './swallowers.ts';

/** An `except` for all errors, around the work of the bot, after which the orchestrator knows of none. */
export const errorNotReported: Rule = {
  id: 'error-not-reported',
  check: (input) => (importsSdk(input.file.python) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = ({ file, policy }: RuleInput): readonly Hit[] => {
  const { code, statements } = file.python.source;
  return swallowersIn(file.python).map((s) => {
    const { first, end } = statements[s] as Statement;
    const place = { start: startOf(code, first), end: endOf(code, end - 1) };
    return { ...place, severity: decide(policy, 'error-not-reported/unreported'), data: {} };
  });
};

const fixes = ({ place }: Finding, { file }: RuleInput): readonly Fix[] => {
  const { source } = file.python;
  const { statements, code } = source;
  const s = swallowersIn(file.python).find((one) => startOf(code, statements[one]?.first ?? 0) === place.start);
  const sdk = s === undefined ? null : sdkInSight(file.python, s);
  if (s === undefined || sdk === null) return [];
  const { first, end, opens } = statements[s] as Statement;
  const body = statements.findIndex(({ block }) => block === opens);
  const named = code.text.slice(code.starts[end - 2], code.ends[end - 2]) === 'as';
  const error = named ? code.text.slice(code.starts[end - 1], code.ends[end - 1]) : 'error';
  const report = linesBefore(source, body, [`${sdk}.error(task_id=${sdk}.task_id, exception=${error})`]);
  if (report === null) return [];
  const at = endOf(code, end - 1);
  const caught = end - first === 1 ? ' Exception as error' : ' as error';
  const name: readonly TextEdit[] = named ? [] : [{ start: at, end: at, newText: caught }];
  return [{ kind: 'report-error', data: {}, edits: [...name, report] }];
};

/** The one name of the SDK that the handler's function or the file binds. */
const sdkInSight = (python: PythonFile, s: number): string | null => {
  const names = [...sdkNamesOf(python)];
  const [name, ...more] = names;
  if (name === undefined || more.length > 0 || name.includes('.')) return null;
  const binder = python.calls.find(({ result }) => result.kind === 'assigned' && result.names.includes(name));
  const start = python.source.code.starts[python.source.statements[s]?.first ?? 0] ?? 0;
  const { within } = binder ?? { within: null };
  if (binder === undefined || binder.start > start) return null;
  return within === null || (start > within.start && start < within.end) ? name : null;
};
