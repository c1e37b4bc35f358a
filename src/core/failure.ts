import type { Facts } from './bot.ts';

/**
 * An expected failure on the way to the outside, as data. The sentence (cause, place, next step) is looked up by `code`
 * in `messages/` at the edge, so tests assert codes and every face says the same.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly data: Facts;

  constructor(code: FailureCode, data: Facts = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Failure';
    this.code = code;
    this.data = data;
  }
}

export const isFailure = (error: unknown, code?: FailureCode): error is Failure =>
  error instanceof Failure && (code === undefined || error.code === code);

/** Closed list; `messages/failures.en.ts` must have a sentence for each (held by its type). */
export type FailureCode =
  // a bot and its folder
  | 'bot-not-found'
  | 'bot-name-invalid'
  | 'folder-not-empty'
  | 'folder-not-readable'
  | 'folder-not-writable'
  | 'template-unknown'
  | 'template-invalid'
  | 'archive-invalid'
  | 'archive-too-big'
  | 'archive-path-escapes'
  | 'archive-file-changed'
  | 'folder-too-wide'
  | 'private-file-open'
  | 'policy-not-readable'
  | 'policy-invalid'
  | 'policy-exists'
  | 'cases-not-readable'
  | 'policy-refused'
  | 'policy-closed'
  | 'key-invalid'
  | 'download-failed'
  | 'request-invalid'
  | 'grant-refused'
  | 'baseline-exists'
  | 'baseline-refused'
  | 'waivers-not-readable'
  | 'waivers-refused'
  | 'git-not-found'
  | 'git-failed'
  | 'git-ref-unknown'
  | 'not-a-repository'
  // the gate
  | 'deploy-refused'
  | 'deploy-could-not-check'
  | 'version-exists'
  | 'data-class-refused'
  // the target
  | 'not-signed-in'
  | 'login-refused'
  | 'server-unreachable'
  | 'server-timeout'
  | 'server-answer-invalid'
  | 'server-refused'
  | 'bot-unknown'
  | 'version-unknown'
  | 'automation-unknown'
  | 'task-unknown'
  | 'upload-interrupted'
  | 'console-not-available'
  | 'target-unknown'
  | 'config-invalid'
  // this machine
  | 'python-not-found'
  | 'python-venv-missing'
  | 'environment-failed'
  | 'node-without-sqlite'
  | 'orchestrator-did-not-start'
  | 'orchestrator-did-not-stop'
  | 'orchestrator-already-running'
  | 'orchestrator-not-running'
  | 'port-in-use'
  | 'data-folder-not-usable'
  | 'workspace-not-trusted'
  | 'cancelled'
  | 'usage';
