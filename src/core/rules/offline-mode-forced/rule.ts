import type { Finding, Fix } from '../../bot.ts';
import { framed, importOf } from '../../duties/frame.ts';
import { decide } from '../../policy/decide.ts';
import { endOf, is, startOf, wordAt } from '../../python/code.ts';
import type { PythonFile } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Statement } from '../../python/statements.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';

const flag = 'RAISE_NOT_CONNECTED';

/** The SDK told to do nothing, without a word, when it is not connected; also where the bot runs for real. */
export const offlineModeForced: Rule = {
  id: 'offline-mode-forced',
  speaks: [flag.toLowerCase()],
  check: (input) => hits(input),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = ({ file, policy }: RuleInput): readonly Hit[] => {
  const { code, statements } = file.python.source;
  return statements
    .filter((one) => isForced(file.python, one))
    .map(({ first, end }) => ({
      start: startOf(code, first),
      end: endOf(code, end - 1),
      severity: decide(policy, 'offline-mode-forced/forced'),
      data: {},
    }));
};

/** `….RAISE_NOT_CONNECTED = False`, under no condition. */
const isForced = ({ source: { code } }: PythonFile, { first, end, block, opens }: Statement): boolean => {
  const at = end - 3;
  if (opens !== null || at - 2 < first || !is(code, at, flag)) return false;
  if (wordAt(code, at - 1) !== Sign.dot || wordAt(code, at + 1) !== Sign.equals) return false;
  if (wordAt(code, at + 2) !== Word.False) return false;
  for (let b: typeof block | null = block; b !== null; b = b.parent)
    if (['if', 'elif', 'else', 'except', 'match', 'case'].includes(b.opener)) return false;
  return true;
};

const fixes = ({ place }: Finding, { file }: RuleInput): readonly Fix[] => {
  const { source } = file.python;
  const s = source.statements.findIndex(({ first }) => startOf(source.code, first) === place.start);
  const statement = source.statements[s];
  if (statement === undefined || !isForced(file.python, statement)) return [];
  const frame = framed(source, [s], { head: ['if len(sys.argv) < 4:'], tail: [] });
  return frame === null ? [] : [{ kind: 'guard-offline', data: {}, edits: [...importOf(source, null, 'sys'), frame] }];
};
