import type { Vendored } from './vendored.ts';

/** Where the imports of a bot lead, decided from the bot and the policy alone: the same on every machine. */
export interface BotImports {
  resolve(module: string, path: string): Origin;
  /** The folder or file of the bot that answers in place of a known distribution, if it is reported in this file. */
  vendored(file: string): Vendored | null;
  /** What the bot's requirement and lock files name, normalised. */
  declared(): ReadonlySet<string>;
}

export type Origin =
  | { readonly origin: 'stdlib' | 'first-party' | 'unknown'; readonly distributions: readonly [] }
  /** More than one distribution: ambiguous, and said so. Names normalised as PEP 503 says. */
  | { readonly origin: 'third-party'; readonly distributions: readonly string[] };
