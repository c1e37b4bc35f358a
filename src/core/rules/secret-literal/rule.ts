import type { Finding, Fix } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { positionWords } from './by-position.ts';
import { callWords } from './in-calls.ts';
import { statementWords } from './in-statements.ts';
import { literalsIn, secretLiteralsIn } from './literals.ts';
import { moveToVault, vaultKey } from './move-to-vault.ts';
import { scoreOf } from './score.ts';

/** A password, token or key written into the code: whoever reads the bot has it, and so has its history. */
export const secretLiteral: Rule = {
  id: 'secret-literal',
  words: [...callWords, ...positionWords, ...statementWords],
  check: (input) => hits(input),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = ({ bot, file, policy }: RuleInput): readonly Hit[] =>
  secretLiteralsIn(file.text, file.python, file.path, file.words).map(({ fact, verdict }) => ({
    start: fact.start,
    end: fact.end,
    severity: decide(policy, `secret-literal/${verdict.score}`),
    data: {
      name: fact.name,
      label: bot.id,
      key: vaultKey(fact.name),
      kind: verdict.kind,
      score: verdict.score,
      context: fact.context,
      length: bucket(fact.value.length),
      // Tells whoever shows the line to cover the range; the value itself goes nowhere.
      secret: true,
    },
  }));

const bucket = (length: number): string => (length < 8 ? '4-7' : length < 16 ? '8-15' : length < 32 ? '16-31' : '32+');

const fixes = (finding: Finding, input: RuleInput): readonly Fix[] => {
  const { start } = finding.place;
  const fact = literalsIn(input.file.text, input.file.python, input.file.words).find(
    (candidate) => candidate.start === start && candidate.name === finding.data.name,
  );
  return fact && scoreOf(fact, input.file.path)
    ? [moveToVault(fact, String(finding.data.name ?? fact.name), input)]
    : [];
};
