import { basename } from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type PolicyRemark, type Problem, policyRemarks, readPolicyDocument, remarkText, type Usage } from '#core';
import type { ServerSettings } from '#protocol';
import { problemDiagnostic, SOURCE } from './diagnostics.ts';

export const POLICY_FILE = 'botyard.policy.yaml';

/** True for a document that holds a policy: by its name, or because a setting names it; a signed envelope is not written by hand. */
export const isPolicy = (path: string, organisationFile: string | null): boolean =>
  basename(path) === POLICY_FILE || (path === organisationFile && !path.endsWith('.json'));

/** What moves the remarks on a policy beside its text. */
export interface PolicyAround {
  readonly today: string;
  readonly usage: Usage;
}

/** Every error of a policy document, each at its place in the YAML; remarks where there is none. */
export const policyDiagnostics = (
  text: string,
  path: string,
  { language, organisationFile }: ServerSettings,
  around: PolicyAround,
): Diagnostic[] => {
  const rank = path === organisationFile ? 'upper' : 'workspace';
  const lines = text.split('\n');
  const { problems } = readPolicyDocument(text, path, rank);
  if (problems.length > 0)
    return problems.map((problem) => ({
      ...problemDiagnostic(problem, language),
      range: problemRange(problem, lines),
    }));
  return policyRemarks(text, { ...around, rank }).map((remark) => ({
    range: rangeOf(remark, lines),
    severity: severities[remark.severity],
    code: remark.kind,
    source: SOURCE,
    message: remarkText(remark, language),
  }));
};

const severities = {
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** An error marks the word at which it is, not only its first letter. */
export const problemRange = ({ line, column }: Problem, lines: readonly string[]): Diagnostic['range'] => {
  const start = { line: Math.max(0, line - 1), character: Math.max(0, column - 1) };
  return { start, end: { ...start, character: start.character + wordAt(lines[start.line] ?? '', start.character) } };
};

const wordAt = (line: string, character: number): number =>
  /^(?:"[^"]*"|'[^']*'|[^\s,:[\]{}#]+)/.exec(line.slice(character))?.[0].length ?? 1;

/** What spans lines is marked in its first. */
const rangeOf = ({ line, column, start, end }: PolicyRemark, lines: readonly string[]): Diagnostic['range'] => {
  const from = { line: line - 1, character: column - 1 };
  const rest = (lines[from.line] ?? '').replace(/\s+$/, '').length - from.character;
  return { start: from, end: { ...from, character: from.character + Math.max(1, Math.min(end - start, rest)) } };
};
