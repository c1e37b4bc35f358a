import type { Fix, TextEdit } from '../../bot.ts';
import { importOf, linesBefore } from '../../duties/frame.ts';
import { type Code, endOf, isName, nameAt, startOf, wordAt } from '../../python/code.ts';
import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { Sign } from '../../python/lexer/words.ts';
import type { Statement } from '../../python/statements.ts';

/** The method's name in the new way: with `action` and a base of the framework it would still be the old one. */
const method = 'run';

/**
 * Keeps the class, renames its `action`, and starts it by a function `main` as the present template has one. Only where the
 * file itself calls the old `main()` and nothing else goes by these names.
 */
export const startByFunction = (python: PythonFile, legacy: FunctionFact): readonly Fix[] => {
  const { code, statements } = python.source;
  const start = startOfOld(python, legacy.name);
  const action = soleName(code, 'action');
  const taken = python.functions.some(({ name, within }) => name === method || (name === 'main' && within === null));
  if (start === null || action === null || taken) return [];
  const acting = python.functions.find(({ name, within }) => name === 'action' && within === legacy);
  const frame = linesBefore(python.source, outermost(statements, start.statement), frameOf(legacy.name, acting, code));
  if (acting === undefined || frame === null) return [];
  const edits: readonly TextEdit[] = [
    ...importOf(python.source, null, 'sys'),
    ...importOf(python.source, 'botcity.maestro', 'BotMaestroSDK'),
    { start: startOf(code, action), end: endOf(code, action), newText: method },
    frame,
    { start: start.start, end: start.end, newText: 'main()' },
  ];
  return [{ kind: 'start-by-function', data: { name: legacy.name }, edits }];
};

/** `Bot.main()`, once, outside of every function. */
const startOfOld = ({ calls }: PythonFile, name: string): CallFact | null => {
  const [only, ...more] = calls.filter((call) => call.method === 'main' && call.name === `${name}.main`);
  return only === undefined || more.length > 0 || only.within !== null || only.arguments.length > 0 ? null : only;
};

/** The one token of that name; null where there are more. */
const soleName = (code: Code, name: string): number | null => {
  let found: number | null = null;
  for (let t = 0; t < code.count; t++) {
    if (!isName(code, t) || nameAt(code, t) !== name) continue;
    if (found !== null) return null;
    found = t;
  }
  return found;
};

/** The statement of the file itself that a statement stands in: its `if __name__ == "__main__":`. */
const outermost = (statements: readonly Statement[], s: number): number => {
  let at = s;
  for (let b = statements[s]?.block ?? null; b !== null && b.kind !== 'file'; b = b.parent)
    at = statements.findIndex(({ opens }) => opens === b);
  return at;
};

const frameOf = (name: string, acting: FunctionFact | undefined, code: Code): readonly string[] => [
  'def main():',
  '    if len(sys.argv) < 4:',
  '        BotMaestroSDK.RAISE_NOT_CONNECTED = False',
  '    maestro = BotMaestroSDK.from_sys_args()',
  '    execution = maestro.get_execution()',
  `    bot = ${name}()`,
  '    bot.maestro = maestro',
  `    bot.${method}(${takesExecution(acting, code) ? 'execution' : ''})`,
  '',
  '',
];

/** True for `def action(self, execution=None)`, false for `def action(self)`. */
const takesExecution = (acting: FunctionFact | undefined, code: Code): boolean => {
  if (acting === undefined) return false;
  for (let t = 0; t < code.count; t++) {
    if ((code.starts[t] as number) < acting.start) continue;
    if (wordAt(code, t) === Sign.parenEnd || wordAt(code, t) === Sign.colon) return false;
    if (wordAt(code, t) === Sign.comma) return isName(code, t + 1);
  }
  return false;
};
