import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import {
  checkFile,
  type Finding,
  isOfAdvisories,
  isWaiverEnvelope,
  type Language,
  lesson,
  oneAtATime,
  type Place,
  type Problem,
  problemText,
  seenAs,
  type ViewSeverities,
  waiverFile,
} from '#core';
import type { KnownBot } from '../bots.ts';
import { uriOf } from '../documents.ts';
import { isPython } from '../file-at.ts';
import type { Server } from '../server.ts';
import { wordsIn } from '../words/words.ts';
import { referenceLink } from './reference-link.ts';
import { rulePageAddress } from './rule-link.ts';
import { waiverProblemsIn } from './waiver-problems.ts';

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

const link = (rule: string, reference: string, explainsRules: boolean): Pick<Diagnostic, 'codeDescription'> => {
  const href = explainsRules ? rulePageAddress(rule) : referenceLink(reference);
  return href ? { codeDescription: { href } } : {};
};

/** What is wrong; and, where the policy names who keeps it, the way on, in which that name stands. */
const messageOf = ({ rule, data }: Finding, language: Language): string => {
  const page = lesson(rule, language);
  return typeof data.contact === 'string' ? `${page.message(data)} ${page.howToFix(data)}` : page.message(data);
};

/** What the baseline knows is there to be read, not to be seen. */
const shown = (
  finding: Finding,
  language: Language,
  view: ViewSeverities,
): Pick<Diagnostic, 'severity' | 'message' | 'tags'> => {
  const message = messageOf(finding, language);
  const words = wordsIn(language);
  const { baselined, waived, requested } = finding;
  if (baselined) return { severity: DiagnosticSeverity.Hint, message: `${message} ${words.known}` };
  const dim = [DiagnosticTag.Unnecessary];
  if (waived)
    return { severity: DiagnosticSeverity.Hint, message: `${message} ${words.waived(waived.expiry)}`, tags: dim };
  const seen = seenAs(finding, view);
  const severity = severities[seen === 'off' ? 'info' : seen];
  if (requested === undefined)
    return { severity, message: seen === finding.severity ? message : `${message} ${words.lowered(finding.severity)}` };
  // Dimmed, as somebody is at it; in the list all the same, as the gate refuses it until then.
  return requested === 'unsigned'
    ? { severity: DiagnosticSeverity.Information, message: `${message} ${words.waiverRequested}`, tags: dim }
    : { severity, message: `${message} ${words.waiverRefused}` };
};

/** `view`: what the developer wants to look less severe; the message then says what the gate makes of it. */
export const findingDiagnostic = (
  finding: Finding,
  language: Language,
  explainsRules: boolean,
  view: ViewSeverities = {},
): Diagnostic => {
  const page = lesson(finding.rule, language);
  return {
    range: rangeOf(finding.place),
    ...shown(finding, language, view),
    code: finding.rule,
    ...link(finding.rule, page.reference, explainsRules),
    source: SOURCE,
    data: { rule: finding.rule, start: finding.place.start, end: finding.place.end },
  };
};

/** What kept a check from being complete stands in the list too: silence would read as *passed*. */
export const problemDiagnostic = (problem: Problem, language: Language): Diagnostic => {
  const at = { line: Math.max(0, problem.line - 1), character: Math.max(0, problem.column - 1) };
  return {
    range: { start: at, end: { line: at.line, character: at.character + 1 } },
    severity: /^(policy|policy-cases|baseline|waivers)-invalid$/.test(problem.code)
      ? DiagnosticSeverity.Error
      : DiagnosticSeverity.Information,
    code: problem.code,
    source: SOURCE,
    message: problemText(problem, language),
  };
};

/** What looks less severe in a bot; in a sample of the training nothing does. */
export const viewOf = (server: Server, { isPractice }: KnownBot): ViewSeverities =>
  isPractice ? {} : server.settings().viewSeverity;

/** Diagnostics of one file of a bot, on the text at hand. */
export const fileDiagnostics = (server: Server, known: KnownBot, path: string): Diagnostic[] => {
  const { language, explainsRules } = server.settings();
  const { findings, problems } = isPython(path)
    ? checkFile(known.bot, path, known.policy, server.context(known), server.read)
    : { findings: [], problems: [] };
  const whole = server.wholeWhile(known, path);
  const view = viewOf(server, known);
  const lines = oneAtATime([...findings, ...whole.findings.filter(({ place }) => place.path === path)]).findings.filter(
    (finding) => seenAs(finding, view) !== 'off',
  );
  return [
    ...lines.map((finding) =>
      withRelated(findingDiagnostic(finding, language, explainsRules, view), finding, known, language),
    ),
    ...whole.problems
      .filter((problem) => problem.path === path && !isOfAdvisories(problem))
      .map((problem) => problemDiagnostic(problem, language)),
    ...problems.filter(({ blocks }) => blocks).map((problem) => problemDiagnostic(problem, language)),
    ...(path === waiverFile || isWaiverEnvelope(path) ? waiverProblemsIn(server, known) : [])
      .filter((problem) => problem.path === path)
      .map((problem) => problemDiagnostic(problem, language)),
  ];
};

/** Other places of the same cause, for whoever opens the finding. */
const withRelated = (diagnostic: Diagnostic, finding: Finding, known: KnownBot, language: Language): Diagnostic => {
  const { related = [] } = finding;
  if (related.length === 0) return diagnostic;
  const message = wordsIn(language).alsoHere;
  const relatedInformation = related.slice(0, mostRelated).map((place) => ({
    location: { uri: uriOf(join(known.folder, place.path)), range: rangeOf(place) },
    message,
  }));
  return { ...diagnostic, relatedInformation };
};

const mostRelated = 50;

/** Equal diagnostics, equal id: a client that holds them is told "unchanged". */
export const resultIdOf = (diagnostics: readonly Diagnostic[]): string =>
  createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
