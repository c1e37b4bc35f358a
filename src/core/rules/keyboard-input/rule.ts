import { decide } from '../../policy/decide.ts';
import { isName, nameAt, wordAt } from '../../python/code.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Block } from '../../python/statements.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { fixesOf } from './fixes.ts';

/** A runner has no keyboard: the task waits until somebody ends it, or fails at once. */
export const keyboardInput: Rule = {
  id: 'keyboard-input',
  speaks: ['input', 'getpass', 'stdin', 'msvcrt', 'click'],
  check: (input) =>
    asking(input).map(({ call, by }) => ({
      start: call.callee.start,
      end: call.callee.end,
      severity: decide(input.policy, 'keyboard-input/asks'),
      data: { by },
    })),
  fixes: ({ place }, input) => {
    const found = asking(input).find(({ call }) => call.callee.start === place.start);
    return found === undefined ? [] : fixesOf(found.call, found.by, input);
  },
};

/** Reading calls costs more than this. */
const words = /\binput[ \t]*\(|\bgetpass\b|\bstdin[ \t]*\.[ \t]*read|\bmsvcrt\b|\bclick\b/;

const asking = ({ bot, file }: RuleInput): readonly { call: CallFact; by: string }[] => {
  const { path, text, python } = file;
  if (isBesideTheBot(path) || !words.test(text)) return [];
  const own = python.calls.some(({ name }) => name === 'input') && bindsInput(python);
  return python.calls.flatMap((call) => {
    const by = asks(call, own);
    if (by === null || call.deferred || isGuarded(python, call, path === bot.entry)) return [];
    return [{ call, by }];
  });
};

const askingCalls = new Set([
  'builtins.input',
  'getpass.getpass',
  'sys.stdin.read',
  'sys.stdin.readline',
  'sys.stdin.readlines',
  'msvcrt.getch',
  'msvcrt.getche',
  'msvcrt.getwch',
  'msvcrt.getwche',
  'click.prompt',
  'click.confirm',
  'click.pause',
]);

const asks = ({ name, meanings }: CallFact, own: boolean): string | null => {
  if (name === 'input' && meanings.includes('input')) return own ? null : 'input';
  return meanings.find((meaning) => askingCalls.has(meaning)) ?? null;
};

/** True when the file gives `input` a meaning of its own anywhere: a function, a parameter, a variable. */
const bindsInput = ({ source: { code, statements } }: PythonFile): boolean =>
  statements.some(({ first, end, opens }) => {
    for (let t = first; t < end; t++) {
      if ((code.ends[t] as number) - (code.starts[t] as number) !== 5) continue;
      if (!isName(code, t) || nameAt(code, t) !== 'input') continue;
      const before = wordAt(code, t - 1);
      if (before === Sign.dot) continue;
      if (before === Word.def || before === Word.as || before === Word.for || opens?.opener === 'def') return true;
      if (wordAt(code, t + 1) === Sign.equals && code.enclosing[t] === -1) return true;
    }
    return false;
  });

/** Asked only where somebody sits, or when a module that is not the entry is started by hand. */
const isGuarded = (
  { source: { code, statements } }: PythonFile,
  { statement }: CallFact,
  isEntry: boolean,
): boolean => {
  for (let b: Block | null = statements[statement]?.block ?? null; b !== null; b = b.parent) {
    if (b.opener !== 'if' && b.opener !== 'else') continue;
    const header = (b.opener === 'else' ? b.previous : b)?.header;
    for (let t = header?.first ?? 0; t < (header?.end ?? 0); t++) {
      if (!isName(code, t)) continue;
      const name = nameAt(code, t);
      if (name === 'isatty' || (name === '__name__' && !isEntry)) return true;
    }
  }
  return false;
};
