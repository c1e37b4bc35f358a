import { decide } from '../../policy/decide.ts';
import { keyBefore } from '../../secrets/keys.ts';
import { secretTexts } from '../../secrets/texts.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { isByPlace, type TokenMatch } from './match.ts';
import { kindOfToken, saidOf } from './said.ts';
import { tokensIn } from './search.ts';
import { isProse, isRemark } from './where.ts';

/** The same in what is not Python: settings, notebooks, scripts, and the entries of zips. */
export const secretTokenInTexts: BotRule = {
  id: 'secret-token',
  check: (input) => secretTexts(input.bot).flatMap(([path, file]) => hitsIn(input, path, file)),
  fixes: () => [],
};

const hitsIn = ({ policy, tokens }: BotRuleInput, path: string, file: { readonly text: string }): readonly BotHit[] =>
  (tokens ?? tokensOfFile)(path, file).map((match) => ({
    path,
    start: match.start,
    end: match.end,
    severity: decide(policy, kindOfToken(match, path)),
    data: saidOf(match, keyBefore(file.text, match.start), 'text'),
  }));

/** The credentials of a text that the check does not read as Python. */
export const tokensOfFile = (path: string, { text }: { readonly text: string }): readonly TokenMatch[] => {
  const found = tokensIn(text, /\.pyw?$/i.test(path));
  const isForPeople = isProse(path);
  return found.flatMap((match) => {
    if (!isByPlace(match)) return [match];
    const isSaid = isForPeople || isRemark(text, match.start);
    if (match.noted === true && !isSaid) return [];
    return [isSaid ? { ...match, sure: false } : match];
  });
};
