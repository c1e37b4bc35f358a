import { basename, dirname, join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { casesBeside, policyBeside, readCases, readPolicyDocument, runCases } from '#core';
import type { ServerSettings } from '#protocol';
import { wordsIn } from '../words/words.ts';
import { problemDiagnostic, SOURCE } from './diagnostics.ts';
import { isPolicy, POLICY_FILE, problemRange } from './policy-diagnostics.ts';

/** The policy that a file of cases stands beside; null for all else. */
export const policyOfCases = (path: string, organisationFile: string | null): string | null => {
  const beside = join(dirname(path), policyBeside(basename(path)));
  return beside !== path && casesBeside(beside) === path && isPolicy(beside, organisationFile) ? beside : null;
};

/** What moves what is said of cases beside their text. */
export interface CasesAround {
  /** Text of the policy beside them; null without one. */
  readonly policy: string | null;
  readonly today: string;
}

/** Every error in a file of cases at its place; where there is none, each case that does not hold. */
export const casesDiagnostics = (
  text: string,
  path: string,
  { language }: Pick<ServerSettings, 'language'>,
  { policy, today }: CasesAround,
): Diagnostic[] => {
  const lines = text.split('\n');
  const { document, problems } = readCases(text, path);
  if (document === null)
    return problems.map((problem) => ({
      ...problemDiagnostic(problem, language),
      range: problemRange(problem, lines),
    }));
  // One that names its policy tests that, from the command line.
  const tested = document.policy === null && policy !== null ? readPolicyDocument(policy, POLICY_FILE).document : null;
  if (tested === null) return [];
  return runCases(document.cases, tested, today).flatMap(({ line, differences }) =>
    differences.map(({ expected, found }) => ({
      range: lineRange(line, lines),
      severity: DiagnosticSeverity.Warning,
      code: 'policy-case-fails',
      source: SOURCE,
      message: wordsIn(language).caseFails(expected, found),
    })),
  );
};

const lineRange = (line: number, lines: readonly string[]): Diagnostic['range'] => {
  const shown = lines[line - 1] ?? '';
  const start = shown.length - shown.trimStart().length;
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: shown.trimEnd().length } };
};
