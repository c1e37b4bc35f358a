import type { PythonVersion } from '../bot.ts';
import { newestPython } from '../distributions/index.ts';
import { layerPolicy } from '../policy/layer.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import type { PolicyCase } from './cases.ts';
import { consultImport, consultRequirement, type ImportAnswer, type RequirementAnswer } from './consult.ts';
import { worstOf } from './outcome.ts';

/** One thing that is other than a case expects. */
export interface Difference {
  readonly what: 'expect' | 'severity' | 'instead';
  readonly expected: string;
  readonly found: string;
}

/** One case with what the policy says of it. */
export interface CaseResult {
  readonly line: number;
  readonly about: 'import' | 'requirement';
  readonly asked: string;
  readonly because: string | null;
  readonly answer: ImportAnswer | RequirementAnswer;
  /** None: the case holds. */
  readonly differences: readonly Difference[];
}

/** Runs the cases against a policy that stands alone, as the organisation's. */
export const runCases = (
  cases: readonly PolicyCase[],
  document: PolicyDocument,
  today: string,
): readonly CaseResult[] => {
  const policy = layerPolicy({ organisation: document }, 'sha256:');
  const python = document.python?.default ?? document.python?.versions?.at(-1);
  return cases.map((one) => {
    const o = {
      policy,
      layers: { organisation: document },
      today: one.on ?? today,
      python: versionOf(one.python ?? python),
    };
    const asked = 'import' in one ? one.import : one.requirement;
    const answer = 'import' in one ? consultImport(asked, o) : consultRequirement(asked, o);
    // What is no requirement was an error of the file.
    if (answer === null) throw new Error('a case without an answer');
    const { about } = answer;
    return {
      line: one.line,
      about,
      asked,
      because: one.because ?? null,
      answer,
      differences: differences(one, answer),
    };
  });
};

const versionOf = (text: string | undefined): PythonVersion => {
  const minor = text?.split('.')[1];
  return minor === undefined ? newestPython : { major: 3, minor: Number(minor) };
};

const differences = (one: PolicyCase, answer: ImportAnswer | RequirementAnswer): readonly Difference[] => {
  const found: readonly Difference[] = [
    { what: 'expect', expected: one.expect, found: answer.outcome },
    { what: 'severity', expected: one.severity ?? '', found: worstOf(answer.findings) },
    { what: 'instead', expected: one.instead ?? '', found: insteadOf(answer) ?? 'nothing' },
  ];
  return found.filter(({ expected, found }) => expected !== '' && expected.toLowerCase() !== found.toLowerCase());
};

/** What the policy names in the place of what was asked for. */
export const insteadOf = (answer: ImportAnswer | RequirementAnswer): string | null => {
  if (answer.about === 'import') return answer.verdict.objection?.instead ?? null;
  const { standing } = answer.verdict;
  return 'instead' in standing ? standing.instead : null;
};
