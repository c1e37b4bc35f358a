import { decide } from '../../policy/decide.ts';
import { readPython } from '../../python/index.ts';
import { codeCells } from '../../secrets/notebooks.ts';
import { isOfSettings, type Setting, settingsIn } from '../../secrets/settings.ts';
import { secretTexts } from '../../secrets/texts.ts';
import { isLive } from '../../side-path.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { secretLiteralsIn } from './literals.ts';
import { vaultKey } from './move-to-vault.ts';
import { type Score, scoreOf, type Verdict } from './score.ts';

/** The same in files of settings: a key whose name says that its value is a secret. */
export const secretLiteralInTexts: BotRule = {
  id: 'secret-literal',
  check: (input) => secretTexts(input.bot).flatMap(([path, file]) => hitsIn(input, path, file)),
  fixes: () => [],
};

const hitsIn = (
  { bot, policy, settings }: BotRuleInput,
  path: string,
  file: { readonly text: string },
): readonly BotHit[] =>
  (settings ?? secretSettings)(path, file).map(({ name, start, end, kind, score }) => ({
    path,
    start,
    end,
    severity: decide(policy, `secret-literal/${score}`),
    data: { name, label: bot.id, key: vaultKey(name), kind, score, context: 'setting', secret: true },
  }));

/** A setting taken for a secret, without its value. */
export type SecretSetting = Omit<Setting, 'value'> & Verdict;

/** The settings of a text that hold a secret. Translations and labels make a word of a name's meaning no sign: it must look the part. */
export const secretSettings = (path: string, { text }: { readonly text: string }): readonly SecretSetting[] => {
  if (/\.ipynb$/i.test(path)) return secretsInCells(path, text);
  return settingsOf(path, text).flatMap(({ name, value, start, end }) => {
    const last = name.slice(name.lastIndexOf('.') + 1);
    const verdict = scoreOf({ name: last, value, start, end, context: 'assignment' }, '');
    return verdict?.score === 'high' ? [{ name, start, end, kind: verdict.kind, score: scoreIn(path) }] : [];
  });
};

/** The cells of a notebook are Python, each by itself. */
const secretsInCells = (path: string, text: string): readonly SecretSetting[] =>
  codeCells(text).flatMap((cell) =>
    secretLiteralsIn(cell.text, readPython(cell.text), path).map(({ fact: { name, start, end }, verdict }) => ({
      name,
      start: cell.at(start),
      end: cell.at(end),
      ...verdict,
    })),
  );

/** What stands in a file of the environment never ships. */
const scoreIn = (path: string): Score =>
  isLive(path) && !/(?:^|\/)[^/]*\.env(?:\.[^/]*)?$/i.test(path) ? 'high' : 'medium';

/** Scripts are read where they set the environment, lists of variables by their pairs. */
const settingsOf = (path: string, text: string): readonly Setting[] => {
  if (isOfSettings(path)) return [...settingsIn(text), ...namedValues(text)];
  if (/\.pypirc$/i.test(path)) return settingsIn(text);
  if (/(?:^|\/)[._](?:netrc|pgpass)$/i.test(path)) return loginsIn(path, text);
  if (!/(?:\.(?:sh|bash|zsh|bat|cmd|ps1)|(?:^|\/)dockerfile)$/i.test(path)) return [];
  const lines = text.split('\n').map((line) => (setsEnvironment.test(line) ? blanked(line) : ''.padEnd(line.length)));
  return settingsIn(lines.join('\n'));
};

/** `machine … password …` of a `.netrc`, and the last field of a `.pgpass`. */
const loginsIn = (path: string, text: string): readonly Setting[] => {
  const form = /netrc$/i.test(path)
    ? /\bpassword\s{1,20}("?)([^\s"]{1,200})/g
    : /^(?!#)((?:[^:\n]{0,200}:){4})([^:\n]{1,200})$/gm;
  return [...text.matchAll(form)].map((match) => {
    const value = match[2] ?? '';
    const end = match.index + match[0].length;
    return { name: 'password', value, start: end - value.length, end };
  });
};

const setsEnvironment = /^\s{0,80}(?:export|set|\$env:|env|arg)\b|^[A-Z_]{2,80}=/i;

/** `ENV NAME=value` as `    NAME=value`. */
const blanked = (line: string): string => line.replace(/^\s{0,80}(?:env|arg)\s/i, (word) => ''.padEnd(word.length));

const pair =
  /\b(?:name|key)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([\p{L}_][\p{L}\p{N}_.-]{0,80})["']?,?\s{1,40}["']?value["']?[ \t]{0,4}[:=][ \t]{0,4}["']?([^"'\s<>]{1,300})/giu;

/** `{"name": "PASSWORD", "value": "…"}`, and the same over two lines. */
const namedValues = (text: string): readonly Setting[] =>
  [...text.matchAll(pair)].map((match) => {
    const [all, name = '', value = ''] = match;
    const end = match.index + all.length;
    return { name, value, start: end - value.length, end };
  });
