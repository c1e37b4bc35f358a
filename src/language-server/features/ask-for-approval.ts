import { dirname, resolve } from 'node:path';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import { type Finding, importNameOf } from '#core';
import { ASK_FOR_APPROVAL, type AskForApproval } from '#protocol';
import type { KnownBot } from '../bots.ts';
import type { Server } from '../server.ts';
import { wordsIn } from '../words/words.ts';
import { entryAsked } from './asked-entry.ts';
import { findingDiagnostic } from './diagnostics.ts';

/** Where the policy wants requests; a folder counts from the policy that names it. */
const destination = ({ policy: { requests }, organisationFile }: KnownBot): AskForApproval['destination'] | null => {
  if (requests === null || organisationFile === null) return null;
  return 'url' in requests ? requests : { folder: resolve(dirname(organisationFile), requests.folder) };
};

/** A requirement says no module: the one it is imported by, as far as that is known. */
const moduleOf = (distribution: string): string => importNameOf(distribution) ?? distribution.replaceAll('-', '_');

const asked = (known: KnownBot, finding: Finding, date: string): AskForApproval | null => {
  const where = destination(known);
  if (where === null) return null;
  const entry = entryAsked(finding);
  const about = { bot: known.bot.id, policy: known.policy.name, date };
  if (entry !== null) return { distributions: [], request: { ...entry, ...about }, destination: where };
  const { rule, data } = finding;
  const { distributions, module, listed } = data;
  const isOurs = rule === 'import-not-approved' || rule === 'requirement-not-approved';
  if (!isOurs || listed !== 'not-listed') return null;
  if (!Array.isArray(distributions) || distributions.length === 0) return null;
  const name = typeof module === 'string' ? module : moduleOf(String(distributions[0]));
  return {
    distributions,
    request: { module: name.replace(/\.\*$/, ''), ...about },
    destination: where,
  };
};

/** The action that asks for what is not approved; none where the policy says no place to ask, or a client cannot. */
export const askForApproval = (server: Server, known: KnownBot, finding: Finding): CodeAction[] => {
  const { asksForApproval, language, explainsRules } = server.settings();
  const ask = asksForApproval ? asked(known, finding, server.today()) : null;
  if (ask === null) return [];
  const what = 'list' in ask.request ? ask.request.entry : (ask.distributions[0] ?? '');
  const title = wordsIn(language).askForApproval(what);
  const diagnostics = [findingDiagnostic(finding, language, explainsRules)];
  const command = { title, command: ASK_FOR_APPROVAL, arguments: [ask] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
};
