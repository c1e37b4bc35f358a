import { join } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import { approversOf, type Finding, isExcused, lesson, namesRule, waiverFile, waiverFingerprints } from '#core';
import { REQUEST_WAIVER, type RequestWaiver } from '#protocol';
import type { KnownBot } from '../bots.ts';
import { uriOf } from '../documents.ts';
import type { Server } from '../server.ts';
import { wordsIn } from '../words/words.ts';
import { findingDiagnostic } from './diagnostics.ts';

/**
 * The action that asks for a waiver; none where the policy lets nobody waive the rule, where one is asked for already, or
 * where a client cannot. `all`: the findings among which this one stands, as which of several alike it is belongs to it.
 */
export const requestWaiver = (
  server: Server,
  known: KnownBot,
  finding: Finding,
  all: readonly Finding[],
): CodeAction[] => {
  const { requestsWaivers, language, explainsRules } = server.settings();
  const { rules, maxDays } = known.policy.waivers;
  const { rule, place, severity, data } = finding;
  const isOpen = !isExcused(finding) && finding.requested === undefined && rules.every((list) => namesRule(list, rule));
  if (!requestsWaivers || !isOpen) return [];
  const request: RequestWaiver = {
    uri: uriOf(join(known.folder, waiverFile)),
    rule,
    fingerprints: waiverFingerprints(all)[all.indexOf(finding)] ?? [],
    severity,
    message: lesson(rule, language).message(data),
    path: place.path,
    today: server.today(),
    maxDays,
    needsSignature: needsSignature(known, finding),
    approvers: approversOf(known.policy.waivers, rule),
  };
  const title = wordsIn(language).requestWaiver;
  const command = { title, command: REQUEST_WAIVER, arguments: [request] };
  const diagnostics = [findingDiagnostic(finding, language, explainsRules)];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: false, command }];
};

const needsSignature = ({ policy }: KnownBot, { severity }: Finding): boolean => {
  const { unsigned } = policy.waivers;
  return unsigned === 'refuse' || (unsigned === 'warnings' && severity === 'error');
};
