import { decide } from '../../policy/decide.ts';
import { isLive } from '../../secrets/live.ts';
import { isOfSettings, type Setting, settingsIn } from '../../secrets/settings.ts';
import { secretTexts } from '../../secrets/texts.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
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
  if (!isOfSettings(path)) return [];
  return settingsIn(text).flatMap(({ name, value, start, end }) => {
    const last = name.slice(name.lastIndexOf('.') + 1);
    const verdict = scoreOf({ name: last, value, start, end, context: 'assignment' }, '');
    return verdict?.score === 'high' ? [{ name, start, end, kind: verdict.kind, score: scoreIn(path) }] : [];
  });
};

/** What stands in a file of the environment never ships. */
const scoreIn = (path: string): Score =>
  isLive(path) && !/(?:^|\/)[^/]*\.env(?:\.[^/]*)?$/i.test(path) ? 'high' : 'medium';
