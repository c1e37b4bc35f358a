import type { Fix, TextEdit } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import { endOf, kindAt, startOf, wordAt } from '../../python/code.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { Sign } from '../../python/lexer/words.ts';
import { isBesideTheBot } from '../mentions.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { exposedIn } from './exposed.ts';
import type { Exposed } from './walk.ts';

/** What only the bot should know stands where everybody reads: consoles, logs, alerts, artifacts, errors. */
export const credentialExposed: Rule = {
  id: 'credential-exposed',
  speaks: ['get_credential', '.parameters'],
  check: (input) =>
    exposed(input).map((one) => {
      const { origin, sink } = one;
      const isVault = origin.kind === 'vault';
      return {
        ...rangeOf(one, input),
        severity: decide(input.policy, isVault ? 'credential-exposed/vault-value' : 'credential-exposed/parameters'),
        data: { is: isVault ? 'vault-value' : 'parameters', name: origin.name, sink },
      };
    }),
  fixes: ({ place }, input) => {
    const found = exposed(input).find((one) => rangeOf(one, input).start === place.start);
    return found === undefined ? [] : masked(found, input);
  },
};

const exposed = ({ file: { path, text, python } }: RuleInput): readonly Exposed[] => {
  const isAsked = text.includes('get_credential') || (text.includes('.parameters') && text.includes('botcity'));
  if (isBesideTheBot(path) || !isAsked) return [];
  return exposedIn(python).filter(({ origin }) => origin.kind !== 'parameter');
};

const rangeOf = ({ node }: Exposed, { file }: RuleInput): { start: number; end: number } => {
  const { code, tree } = file.python.source;
  const { firsts, ends } = tree.nodes;
  return { start: startOf(code, firsts[node] as number), end: endOf(code, (ends[node] as number) - 1) };
};

/** Stars in its place: as a field of an f-string with its braces, else as a string. */
const masked = (one: Exposed, input: RuleInput): readonly Fix[] => {
  const { code, tree } = input.file.python.source;
  const range = rangeOf(one, input);
  const [first, end] = [tree.nodes.firsts[one.node] as number, tree.nodes.ends[one.node] as number];
  const isField = wordAt(code, first - 1) === Sign.brace && isInFString(code, first - 1);
  let close = end;
  while (isField && wordAt(code, close) !== Sign.braceEnd && kindAt(code, close) !== Kind.end && close < end + 4)
    close++;
  if (isField && wordAt(code, close) !== Sign.braceEnd) return [];
  const edit: TextEdit = isField
    ? { start: startOf(code, first - 1), end: endOf(code, close), newText: '***' }
    : { ...range, newText: '"***"' };
  return [{ kind: 'mask-value', data: { name: one.origin.name }, edits: [edit] }];
};

const isInFString = (code: Parameters<typeof kindAt>[0], brace: number): boolean => {
  const kind = kindAt(code, brace - 1);
  return kind === Kind.fStart || kind === Kind.fMiddle || wordAt(code, brace - 1) === Sign.braceEnd;
};
