import { decide } from '../../policy/decide.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { beginning } from '../text-words.ts';
import { withoutStatement } from '../whole-line.ts';
import { commandOf } from './commands.ts';

/** Tools that install, each with what a text that names it holds: that is known before anybody looks for the words. */
const tools: readonly { readonly spoken: readonly string[]; readonly names: readonly string[] }[] = [
  { spoken: beginning('pip'), names: ['pip', 'pip3', 'pipx'] },
  { spoken: beginning('uv'), names: ['uv'] },
  ...['conda', 'mamba', 'easy_install', 'poetry', 'ensurepip'].map((name) => ({ spoken: [name], names: [name] })),
];

/** What a bot installs while it runs was judged by nobody, and may be another thing tomorrow. */
export const pipAtRunTime: Rule = {
  id: 'pip-at-run-time',
  speaks: tools.flatMap(({ spoken }) => spoken),
  check: (input) =>
    installing(input).map(({ call, tool }) => ({
      start: call.start,
      end: call.end,
      severity: decide(input.policy, 'pip-at-run-time/installs'),
      data: { tool },
    })),
  fixes: ({ place: { start } }, input) => {
    const found = installing(input).find(({ call }) => call.start === start);
    const isAlone = found?.call.result.kind === 'discarded';
    const edit = found && isAlone ? withoutStatement(input.file.python.source, found.call.statement) : null;
    return edit === null ? [] : [{ kind: 'remove-statement', data: {}, edits: [edit] }];
  },
};

/** As a word of its own; the engine's own search is quicker than a pattern for all. */
const standsIn = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + word.length))) return true;
  return false;
};

interface Installing {
  readonly call: CallFact;
  readonly tool: string;
}

const installing = ({ file: { path, text, python, words } }: RuleInput): readonly Installing[] => {
  if (isBesideTheBot(path)) return [];
  const named = tools.flatMap(({ spoken, names }) => (words.hasAny(spoken) ? names : []));
  if (!named.some((name) => standsIn(text, name))) return [];
  return python.calls.flatMap((call) => {
    const tool = toolOf(python, call);
    return tool === null ? [] : [{ call, tool }];
  });
};

const toolOf = (python: PythonFile, call: CallFact): string | null => {
  if (
    call.meanings.some((meaning) =>
      /^pip(?:\._internal(?:\.cli\.main)?)?\.main$|^pip\._internal\.main\.main$/.test(meaning),
    )
  )
    return isInstall(call, python) ? 'pip' : null;
  if (call.meanings.includes('ensurepip.bootstrap')) return 'ensurepip';
  const command = commandOf(python, call);
  return command === null ? null : (installers.find(([pattern]) => pattern.test(command))?.[1] ?? null);
};

/** `pip.main([...])` takes the words behind `pip`; what is not written may be anything, and is mostly this. */
const isInstall = ({ arguments: [first] }: CallFact, { source }: PythonFile): boolean => {
  if (first === undefined) return false;
  const text = source.code.text.slice(first.value.start, first.value.end);
  return !/^\s*[[(]/.test(text) || /["'](?:install|download|uninstall)["']/.test(text);
};

/** A word that begins the command or stands behind a blank, a path or `-m`. */
const before = String.raw`(?:^|[\s;&|/\\"'])`;
const options = String.raw`(?:\s+-{1,2}[\w-]+(?:[= ][^\s-]\S*)?)*?`;
const installers: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${before}uv(?:\\.exe)?${options}\\s+(?:add|sync|pip\\s+(?:install|sync)|tool\\s+install)\\b`), 'uv'],
  [new RegExp(`${before}pipx?[\\d.]*(?:\\.exe)?["']?${options}\\s+(?:install|download|wheel)\\b`), 'pip'],
  [
    new RegExp(`${before}(?:conda|mamba|micromamba)(?:\\.exe|\\.bat)?${options}\\s+(?:install|env\\s+update)\\b`),
    'conda',
  ],
  [new RegExp(`${before}poetry${options}\\s+(?:add|install)\\b`), 'poetry'],
  [new RegExp(`${before}easy_install(?:\\.exe)?\\s`), 'easy_install'],
];
