/** Where a bot's baseline stands: in the bot, so that it is reviewed, packed and judged with it. */
export const baselineFile = 'botyard.baseline.json';

/** Findings of one file that are alike, and how many of them were there when the baseline was written. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  /** What they are known by: not their line, which moves, and no text of the file, which may be a secret. */
  readonly fingerprint: string;
  readonly count: number;
}

/** What a bot had before anybody looked. Invariant: no two entries of one path, rule and fingerprint. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

/** What the policy makes of baselines: honours them, all but their secrets, or none. */
export type BaselineMode = 'accept' | 'no-secrets' | 'ignore';
