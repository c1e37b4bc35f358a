import type { AdvisoryState } from './advisories/model.ts';

/**
 * The words of the product, as values. Nothing here does anything; everything else speaks in these terms.
 *
 *   bot       a project folder with an entry file and a `botId`
 *   finding   rule + place + facts; the sentence is made at the edge, by language
 *   problem   something that kept a check from being complete
 *   verdict   pass, fail or *could not check* (`unknown`)
 */

import type { DataTarget } from './data-classes/target.ts';
import type { BotIndex } from './distributions/bot-index.ts';
import type { Waived, WaiverCause } from './waivers/model.ts';
import type { KnownWaivers } from './waivers/read.ts';

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
  /**
   * Other texts of the bot, in which only secrets are looked for: settings, notebooks, scripts, entries of zips (`a.zip!/b`). By
   * path as in `files`, and never a path of those.
   */
  readonly texts?: ReadonlyMap<string, BotFile>;
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
  /** Other places of the same cause: one cause is one finding. */
  readonly related?: readonly Place[];
  /** The bot's baseline knows it: it is shown when asked for, and decides nothing. */
  readonly baselined?: true;
  /** Where it stands, for whoever must know it again ({@link anchorOf} of the baseline); no text, no value. */
  readonly anchor?: string;
  /** A waiver that counts excuses it: it is shown when asked for, and decides nothing. */
  readonly waived?: Waived;
  /** A waiver was requested and does not count: why. The finding decides as ever. */
  readonly requested?: WaiverCause;
}

export type ProblemCode =
  | 'unreadable-file'
  | 'syntax-error'
  | 'no-entry'
  | 'policy-invalid'
  | 'policy-unreadable'
  | 'policy-owner'
  | 'policy-key-invalid'
  | 'policy-unsigned'
  | 'policy-wrong-key'
  | 'policy-bad-signature'
  | 'policy-replayed'
  | 'policy-never-seen'
  | 'policy-stale'
  | 'policy-grace'
  | 'clock-behind'
  | 'policy-cases-invalid'
  | 'rule-crashed'
  | 'out-of-time'
  | 'checker-stopped'
  | 'requirements-unreadable'
  | 'advisories-missing'
  | 'advisories-too-old'
  | 'advisories-ahead'
  | 'advisories-incomplete'
  | 'requirements-not-resolved'
  | 'policy-closed'
  | 'baseline-invalid'
  | 'waivers-invalid'
  | 'waiver-matches-nothing'
  | 'waiver-near-expiry'
  | 'waiver-envelope-broken'
  | `waiver-${WaiverCause}`;

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
  /** What is known of vulnerabilities; absent = the caller has not looked. */
  readonly advisories?: AdvisoryState;
  /** Where the bot is about to go; absent = nowhere yet, as in the editor. */
  readonly target?: DataTarget;
  /** The bot's waivers as they were read, and who signed them; absent = nobody looked for signatures. */
  readonly waivers?: KnownWaivers;
}

export interface CheckResult {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Findings that one of those speaks for, until it is mended or excused. */
  readonly behind?: readonly Finding[];
}

/** One replacement in one text; offsets as in {@link Range}. */
export interface TextEdit extends Range {
  readonly newText: string;
  /** The file of the bot that is edited; absent = the one the finding stands in. */
  readonly path?: string;
}

/**
 * A way to mend a finding. `move-to-vault` carries where the literal stands, so that a front end may read the value
 * from the text it has and store it after the user agreed; the value itself is never in a finding or a fix.
 */
export interface Fix {
  readonly kind:
    | 'replace-import'
    | 'remove-import'
    | 'move-to-vault'
    | 'add-requirement'
    | 'pin-requirement'
    | 'remove-requirement'
    | 'delete-in-finally'
    | 'with-temporary-folder'
    | 'make-safely'
    | 'rename-requirement'
    | 'verify-certificates'
    | 'use-home-folder'
    | 'mask-value'
    | 'remove-statement'
    | 'declare-data-class'
    | 'finish-task'
    | 'report-items'
    | 'report-error'
    | 'add-screenshot'
    | 'ask-interrupt'
    | 'close-item'
    | 'guard-offline'
    | 'stop-driver'
    | 'replace-model'
    | 'read-parameter'
    | 'read-from-vault'
    | 'start-by-function'
    | 'use-approved-host'
    | 'use-approved-folder'
    | 'give-as-parameter'
    | 'require-by-name'
    | 'use-https'
    | 'check-certificate'
    | 'ask-python';
  readonly data: Facts;
  readonly edits: readonly TextEdit[];
}
