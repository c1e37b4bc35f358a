import type { Fix } from '../../bot.ts';
import { startOf } from '../../python/code.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { namePartsOf } from '../name-parts.ts';
import type { RuleInput } from '../rule.ts';
import { sdkIn } from '../secret-literal/sdk.ts';
import { withoutStatement } from '../whole-line.ts';

/** What takes the place of a question: nothing, where its answer goes nowhere; else the task's parameters, or the vault. */
export const fixesOf = (call: CallFact, by: string, input: RuleInput): readonly Fix[] => {
  // Without its question what a person was to confirm would be done unasked.
  if (call.result.kind === 'discarded') return by === 'click.confirm' ? [] : removed(call, input);
  const key = keyOf(call);
  if (key === null) return [];
  if (by === 'getpass.getpass') return [fromVault(call, key, input)];
  return by === 'input' || by === 'builtins.input' || by === 'click.prompt' ? fromParameters(call, key, input) : [];
};

const removed = ({ statement }: CallFact, { file }: RuleInput): readonly Fix[] => {
  const edit = withoutStatement(file.python.source, statement);
  return edit === null ? [] : [{ kind: 'remove-statement', data: {}, edits: [edit] }];
};

const longestKey = 40;

/** What the answer is called: the name it gets, else the words of the question. */
const keyOf = ({ result, arguments: [first] }: CallFact): string | null => {
  const named = result.kind === 'assigned' && result.names.length === 1 ? (result.names[0] ?? '') : '';
  const asked = first?.value.kind === 'string' ? (first.value.text ?? '') : '';
  for (const words of [named.slice(named.lastIndexOf('.') + 1), asked]) {
    const key = namePartsOf(words).join('_').slice(0, longestKey).replace(/_$/, '');
    if (/[a-z]/.test(key)) return key;
  }
  return null;
};

const fromVault = (call: CallFact, key: string, { bot, file }: RuleInput): Fix => {
  const sdk = sdkIn(file.python.source, file.text, call.start);
  const newText = `${sdk.name}.get_credential(${JSON.stringify(bot.id)}, "${key}")`;
  const replace = { start: call.start, end: call.end, newText };
  return {
    kind: 'read-from-vault',
    data: { label: bot.id, key },
    edits: sdk.insert === null ? [replace] : [sdk.insert, replace],
  };
};

/** Only where the task is at hand already: which one it is, nobody would guess for a bot. */
const fromParameters = (call: CallFact, key: string, { file }: RuleInput): readonly Fix[] => {
  const sdk = sdkIn(file.python.source, file.text, call.start);
  if (sdk.insert !== null) return [];
  const execution = executionIn(file.python, call) ?? `${sdk.name}.get_execution()`;
  const newText = `${execution}.parameters.get("${key}")`;
  return [{ kind: 'read-parameter', data: { key }, edits: [{ start: call.start, end: call.end, newText }] }];
};

/** The name that holds the task where the question is asked: bound before it, in the same function. */
const executionIn = ({ calls, source }: PythonFile, { within, statement }: CallFact): string | null => {
  const { code, statements } = source;
  const asked = startOf(code, statements[statement]?.first ?? 0);
  const binder = calls.findLast(
    (call) => call.method === 'get_execution' && call.within === within && call.path.length === 0 && call.start < asked,
  );
  return binder?.result.kind === 'assigned' ? (binder.result.names[0] ?? null) : null;
};
