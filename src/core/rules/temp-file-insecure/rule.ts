import { decide } from '../../policy/decide.ts';
import type { CallFact } from '../../python/index.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { fixesOf } from './fixes.ts';
import { importsThat } from './imported.ts';

/** Functions that only make up a name: who else does so meanwhile, or plants a link there, has the file. */
const nameOnly: Readonly<Record<string, string>> = {
  'tempfile.mktemp': 'mkstemp',
  'os.tempnam': 'mkstemp',
  'os.tmpnam': 'mkstemp',
};

export const tempFileInsecure: Rule = {
  id: 'temp-file-insecure',
  speaks: ['mktemp', 'tempnam', 'tmpnam'],
  check: ({ file, policy }) => {
    // What is called is only read where the name stands.
    if (!/\b(mktemp|tempnam|tmpnam)\b/.test(file.text) || isBesideTheBot(file.path) || !importsThat(file.python))
      return [];
    return offences(file.python.calls, file.text).map(
      ({ call, by }): Hit => ({
        ...call.callee,
        data: { by, instead: nameOnly[by] ?? 'mkstemp' },
        severity: decide(policy, 'temp-file-insecure/name-only'),
      }),
    );
  },
  fixes: (finding, input: RuleInput) => fixesOf(finding, input),
};

/** The calls that make up a name; a name for a pipe of Windows is none of a file. */
const offences = (
  calls: readonly CallFact[],
  text: string,
): readonly { readonly call: CallFact; readonly by: string }[] =>
  calls.flatMap((call) => {
    const by = call.meanings.find((each) => Object.hasOwn(nameOnly, each));
    return by === undefined || isPipe(call, text) ? [] : [{ call, by }];
  });

const isPipe = ({ arguments: all }: CallFact, text: string): boolean =>
  all.some(({ name, value }) => name === 'prefix' && /^\w?["']\\\\/.test(text.slice(value.start, value.end)));
