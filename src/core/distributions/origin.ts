/** Where an import leads, decided from the bot and the policy alone: the same on every machine. */
export interface BotImports {
  resolve(module: string, path: string): Origin;
}

export type Origin =
  | { readonly origin: 'stdlib' | 'first-party' | 'unknown'; readonly distributions: readonly [] }
  /** More than one distribution: ambiguous, and said so. Names normalised as PEP 503 says. */
  | { readonly origin: 'third-party'; readonly distributions: readonly string[] };
