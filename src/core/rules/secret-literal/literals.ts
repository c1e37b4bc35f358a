import type { PythonFile, StringFact } from '../../python/index.ts';
import { type TextWords, unsearched } from '../text-words.ts';
import { secretsByPosition } from './by-position.ts';
import { secretsInCalls } from './in-calls.ts';
import { secretsInCases } from './in-cases.ts';
import { secretsCompared } from './in-comparisons.ts';
import { secretsInStatements } from './in-statements.ts';
import { scoreOf, type Verdict } from './score.ts';

/** A literal that is taken for a secret. */
export interface SecretLiteral {
  readonly fact: StringFact;
  readonly verdict: Verdict;
}

/** The secrets among the literals of a Python text. */
export const secretLiteralsIn = (
  text: string,
  python: PythonFile,
  path: string,
  words: TextWords = unsearched,
): readonly SecretLiteral[] => {
  const byLiteral = new Map<number, SecretLiteral>();
  for (const fact of literalsIn(text, python, words)) {
    const verdict = scoreOf(fact, path);
    const known = byLiteral.get(fact.start);
    // One literal with two names (`a = password = "…"`) is one finding, by the name that says most.
    if (verdict && (!known || (known.verdict.score === 'medium' && verdict.score === 'high'))) {
      byLiteral.set(fact.start, { fact, verdict });
    }
  }
  return [...byLiteral.values()];
};

/** What is the value of something with a name, and what a call or a statement makes one. */
export const literalsIn = (text: string, python: PythonFile, words: TextWords): readonly StringFact[] => [
  ...python.strings,
  ...secretsInCalls(python, words),
  ...secretsByPosition(python, words),
  ...secretsInStatements(python, words),
  ...secretsCompared(text, python),
  ...secretsInCases(python),
];
