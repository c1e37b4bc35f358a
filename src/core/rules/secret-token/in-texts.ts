import { decide } from '../../policy/decide.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { keyBefore } from '../secret-text/keys.ts';
import { secretTexts } from '../secret-text/texts.ts';
import type { TokenMatch } from './match.ts';
import { kindOfToken, saidOf } from './said.ts';
import { tokensIn } from './search.ts';

/** The same in what is not Python: settings, notebooks, scripts, and the entries of zips. */
export const secretTokenInTexts: BotRule = {
  id: 'secret-token',
  check: (input) => secretTexts(input.bot).flatMap(([path, file]) => hitsIn(input, path, file)),
  fixes: () => [],
};

const hitsIn = ({ policy, tokens }: BotRuleInput, path: string, file: { readonly text: string }): readonly BotHit[] =>
  (tokens ?? tokensOfFile)(file).map((match) => ({
    path,
    start: match.start,
    end: match.end,
    severity: decide(policy, kindOfToken(match, path)),
    data: saidOf(match, keyBefore(file.text, match.start), 'text'),
  }));

/** The credentials of a text that is not Python, for whoever remembers them while it stays the same. */
export const tokensOfFile = ({ text }: { readonly text: string }): readonly TokenMatch[] => tokensIn(text, false);
