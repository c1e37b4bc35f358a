import type { Finding, Fix } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { moveToVault, vaultKey } from '../secret-literal/move-to-vault.ts';
import { isByPlace, type TokenMatch } from './match.ts';
import { ownerOf } from './owner.ts';
import { kindOfToken, saidOf } from './said.ts';
import { tokensAt, tokensIn } from './search.ts';
import { standingAt } from './where.ts';

/** A credential that shows itself by its shape: the token of a service, a private key, an address with a password. */
export const secretToken: Rule = {
  id: 'secret-token',
  check: (input) => tokensAt(input.file.words.tokens, input.file.text).flatMap((match) => hitsOf(match, input)),
  fixes: (finding, input) => fixes(finding, input),
};

const hitsOf = (match: TokenMatch, { bot, file, policy }: RuleInput): readonly Hit[] => {
  const standing = isByPlace(match) ? standingAt(file.python, match.start) : 'string';
  const isSaid = standing === 'comment' || standing === 'docstring';
  if (standing === 'code' || (match.noted === true && !isSaid)) return [];
  const { name, context } = ownerOf(file.python, match);
  // `connect(password=secret, host=…)` is a connection of names.
  if (context === 'comment' && match.format.startsWith('connection-string')) return [];
  const { start, end } = match;
  const severity = decide(policy, kindOfToken(isSaid ? { ...match, sure: false } : match, file.path));
  // Nothing stands there that a look-up could replace.
  const place = isSaid ? {} : { label: bot.id, key: vaultKey(keyNameOf(name, match.format)) };
  return [{ start, end, severity, data: { ...saidOf(match, name, context), ...place } }];
};

/** The name in the code if it has one of its own; an argument by position is named after what is in it. */
const keyNameOf = (name: string, format: string): string => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? name : format);

/** Only a literal that is a whole value can be replaced by a look-up. */
const fixes = ({ place, data }: Finding, input: RuleInput): readonly Fix[] => {
  const { literal, name } = ownerOf(input.file.python, place);
  if (literal === null || data.encoded === true) return [];
  const match = tokensIn(input.file.text, true).find(({ start }) => start === place.start);
  if (match === undefined) return [];
  const isPart = isByPlace(match) && literal.value !== input.file.text.slice(place.start, place.end);
  return isPart ? [] : [moveToVault(literal, keyNameOf(name, String(data.format)), input)];
};
