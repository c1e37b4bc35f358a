export { isApprovedByUs } from './approved.ts';
export { importNameOf } from './import-names.ts';
export { matches, normalise } from './normalise.ts';
export { botImports, builtIn } from './resolve.ts';
export { isStandardLibrary, newestPython } from './standard-library.ts';

/** Where an import leads, decided from the bot and the policy alone: the same on every machine. */
export interface BotImports {
  resolve(module: string, path: string): Origin;
}

export type Origin =
  | { readonly origin: 'stdlib' | 'first-party' | 'unknown'; readonly distributions: readonly [] }
  /** More than one distribution: ambiguous, and said so. Names normalised as PEP 503 says. */
  | { readonly origin: 'third-party'; readonly distributions: readonly string[] };
