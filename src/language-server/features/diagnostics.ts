import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { checkFile, type Finding, type Language, lesson, type Place, type Problem, problemText } from '#core';
import type { KnownBot } from '../bots.ts';
import { referenceLink } from './reference-link.ts';

export const SOURCE = 'Botyard';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Places of the core are 1-based, of the protocol 0-based; both count UTF-16 units. */
export const rangeOf = (place: Place): Diagnostic['range'] => ({
  start: { line: place.line - 1, character: place.column - 1 },
  end: { line: place.endLine - 1, character: place.endColumn - 1 },
});

const link = (reference: string): Pick<Diagnostic, 'codeDescription'> => {
  const href = referenceLink(reference);
  return href ? { codeDescription: { href } } : {};
};

export const findingDiagnostic = (finding: Finding, language: Language): Diagnostic => {
  const page = lesson(finding.rule, language);
  return {
    range: rangeOf(finding.place),
    severity: severities[finding.severity],
    code: finding.rule,
    ...link(page.reference),
    source: SOURCE,
    message: page.message(finding.data),
    data: { rule: finding.rule, start: finding.place.start, end: finding.place.end },
  };
};

/** What kept a check from being complete stands in the list too: silence would read as *passed*. */
export const problemDiagnostic = (problem: Problem, language: Language): Diagnostic => {
  const at = { line: Math.max(0, problem.line - 1), character: Math.max(0, problem.column - 1) };
  return {
    range: { start: at, end: { line: at.line, character: at.character + 1 } },
    severity: problem.code === 'policy-invalid' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
    code: problem.code,
    source: SOURCE,
    message: problemText(problem, language),
  };
};

/** Diagnostics of one file of a bot, on the text at hand. */
export const fileDiagnostics = (known: KnownBot, path: string, today: string, language: Language): Diagnostic[] => {
  const { findings, problems } = checkFile(known.bot, path, known.policy, { today });
  return [
    ...findings.map((finding) => findingDiagnostic(finding, language)),
    ...problems.filter(({ blocks }) => blocks).map((problem) => problemDiagnostic(problem, language)),
  ];
};

/** Equal diagnostics, equal id: a client that holds them is told "unchanged". */
export const resultIdOf = (diagnostics: readonly Diagnostic[]): string =>
  createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
