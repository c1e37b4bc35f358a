import { basename } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { readPolicyDocument } from '#core';
import type { ServerSettings } from '#protocol';
import { problemDiagnostic } from './diagnostics.ts';

export const POLICY_FILE = 'botyard.policy.yaml';

/** True for a document that holds a policy: by its name, or because a setting names it. */
export const isPolicy = (path: string, organisationFile: string | null): boolean =>
  basename(path) === POLICY_FILE || path === organisationFile;

/** Every error of a policy document, each at its place in the YAML. */
export const policyDiagnostics = (
  text: string,
  path: string,
  { language, organisationFile }: ServerSettings,
): Diagnostic[] =>
  readPolicyDocument(text, path, path === organisationFile ? 'upper' : 'workspace').problems.map((problem) =>
    problemDiagnostic(problem, language),
  );
