import type { Finding, Fix } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import type { StringFact } from '../../python/index.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { callWords, secretsInCalls } from './in-calls.ts';
import { secretsCompared } from './in-comparisons.ts';
import { secretsInStatements, statementWords } from './in-statements.ts';
import { moveToVault, vaultKey } from './move-to-vault.ts';
import { scoreOf, type Verdict } from './score.ts';

/** A password, token or key written into the code: whoever reads the bot has it, and so has its history. */
export const secretLiteral: Rule = {
  id: 'secret-literal',
  words: [...callWords, ...statementWords],
  check: (input) => hits(input),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = (input: RuleInput): readonly Hit[] => {
  const byLiteral = new Map<number, { fact: StringFact; verdict: Verdict }>();
  for (const fact of literalsIn(input)) {
    const verdict = scoreOf(fact, input.file.path);
    const known = byLiteral.get(fact.start);
    // One literal with two names (`a = password = "…"`) is one finding, by the name that says most.
    if (verdict && (!known || (known.verdict.score === 'medium' && verdict.score === 'high'))) {
      byLiteral.set(fact.start, { fact, verdict });
    }
  }
  return [...byLiteral.values()].map(({ fact, verdict }) => ({
    start: fact.start,
    end: fact.end,
    severity: decide(input.policy, `secret-literal/${verdict.score}`),
    data: {
      name: fact.name,
      label: input.bot.id,
      key: vaultKey(fact.name),
      kind: verdict.kind,
      score: verdict.score,
      context: fact.context,
      length: bucket(fact.value.length),
      // Tells whoever shows the line to cover the range; the value itself goes nowhere.
      secret: true,
    },
  }));
};

/** What is the value of something with a name, and what a call or a statement makes one. */
const literalsIn = ({ file }: RuleInput): readonly StringFact[] => [
  ...file.python.strings,
  ...secretsInCalls(file.python, file.words),
  ...secretsInStatements(file.python, file.words),
  ...secretsCompared(file.text, file.python),
];

const bucket = (length: number): string => (length < 8 ? '4-7' : length < 16 ? '8-15' : length < 32 ? '16-31' : '32+');

const fixes = (finding: Finding, input: RuleInput): readonly Fix[] => {
  const { start } = finding.place;
  const fact = literalsIn(input).find((candidate) => candidate.start === start && candidate.name === finding.data.name);
  return fact && scoreOf(fact, input.file.path)
    ? [moveToVault(fact, String(finding.data.name ?? fact.name), input)]
    : [];
};
