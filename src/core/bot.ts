/**
 * The words of the product, as values. Nothing here does anything; everything else speaks in these terms.
 *
 *   bot       a project folder with an entry file and a `botId`
 *   finding   rule + place + facts; the sentence is made at the edge, by language
 *   problem   something that kept a check from being complete
 *   verdict   pass, fail or *could not check* (`unknown`)
 */

import type { BotIndex } from './distributions/bot-index.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Verdict = 'pass' | 'fail' | 'unknown';

/** A Python language version, e.g. `3.12`. */
export interface PythonVersion {
  readonly major: number;
  readonly minor: number;
}

/** What is known of one file: its text, or why there is none. */
export type BotFile = { readonly text: string } | { readonly unreadable: UnreadableReason };
export type UnreadableReason =
  | 'too-big'
  | 'not-utf8'
  | 'no-access'
  | 'not-a-file'
  | 'binary'
  | 'link-outside'
  | 'changed';

export interface Bot {
  /** The botId: what the orchestrator knows the bot by. */
  readonly id: string;
  /** Path of the entry file, relative to the bot, with `/`. */
  readonly entry: string;
  readonly python: PythonVersion;
  /** By path relative to the bot, with `/` whatever the system. */
  readonly files: ReadonlyMap<string, BotFile>;
  /** Where it is kept in memory while it is edited (`indexed`): what its files give one another, worked out ahead. */
  readonly index?: BotIndex;
}

/** Half-open range of UTF-16 offsets in one text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where in a file: offsets for edits, 1-based lines and UTF-16 columns (`endColumn` exclusive) for people. */
export interface Place extends Range {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Facts for the sentence and for machines. Never a secret value. */
  readonly data: Facts;
}

export type ProblemCode =
  | 'unreadable-file'
  | 'syntax-error'
  | 'no-entry'
  | 'policy-invalid'
  | 'policy-unreadable'
  | 'rule-crashed'
  | 'out-of-time'
  | 'checker-stopped';

/** Something that kept the check from being complete; `blocks` makes the verdict *could not check*. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly data: Facts;
  readonly blocks: boolean;
}

/** What is not text comes in as a value: the core has no clock. */
export interface CheckContext {
  /** ISO date, `2026-11-22`. */
  readonly today: string;
}

export interface CheckResult {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** One replacement in one text; offsets as in {@link Range}. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/**
 * A way to mend a finding. `move-to-vault` carries where the literal stands, so that a front end may read the value
 * from the text it has and store it after the user agreed; the value itself is never in a finding or a fix.
 */
export interface Fix {
  readonly kind: 'replace-import' | 'remove-import' | 'move-to-vault';
  readonly data: Facts;
  readonly edits: readonly TextEdit[];
}
