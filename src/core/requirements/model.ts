import type { Range } from '../bot.ts';

/** What a file that names distributions is written in. */
export type RequirementFormat =
  | 'requirements-txt'
  | 'pyproject'
  | 'pipfile'
  | 'inline-script'
  | 'uv-lock'
  | 'poetry-lock'
  | 'pdm-lock'
  | 'pylock'
  | 'pipfile-lock';

/** Where a distribution comes from when it is no index that decides. */
export type RequirementSource =
  | { readonly kind: 'url'; readonly scheme: string }
  | { readonly kind: 'vcs'; readonly system: string }
  | { readonly kind: 'path' }
  | { readonly kind: 'editable' };

/** One thing that a person wrote down as needed (or, as a constraint, as bounded). Ranges are of the file's text. */
export interface Requirement extends Range {
  readonly path: string;
  readonly format: RequirementFormat;
  /** Normalised as PEP 503 says; empty when the line names none (`./folder`, a URL without `#egg`). */
  readonly name: string;
  /** The name as it was written. */
  readonly written: string;
  readonly nameRange: Range;
  readonly extras: readonly string[];
  /** PEP 440 specifiers as written (Poetry's `^` and `~` already turned into them); empty = any version. */
  readonly specifier: string;
  readonly specifierRange: Range | null;
  readonly marker: string | null;
  /** `sha256:…` */
  readonly hashes: readonly string[];
  readonly source: RequirementSource | null;
  /** Extra or dependency group it belongs to; null = needed whenever the bot runs. */
  readonly group: string | null;
  readonly isConstraint: boolean;
}

/** A line that changes how all others are fetched. */
export interface RequirementOption extends Range {
  readonly path: string;
  readonly option:
    | 'index-url'
    | 'extra-index-url'
    | 'find-links'
    | 'trusted-host'
    | 'no-index'
    | 'pre'
    | 'require-hashes'
    | 'other';
  /** Its value with user name and password taken out. */
  readonly value: string;
}

/** A line that leads to another file. */
export interface RequirementInclude extends Range {
  readonly path: string;
  readonly kind: 'requirements' | 'constraints';
  /** As written; of a URL, which is never fetched, without user name and password. */
  readonly target: string;
  readonly state: 'read' | 'missing' | 'url' | 'outside' | 'itself';
}

/** What a lock file resolved. */
export interface LockedDistribution extends Range {
  readonly path: string;
  readonly format: RequirementFormat;
  readonly name: string;
  readonly version: string | null;
  readonly source: RequirementSource | null;
  readonly hasHashes: boolean;
  /** Normalised names of what it brings. */
  readonly dependencies: readonly string[];
}

/** `requires-python` and the like. */
export interface PythonRequirement extends Range {
  readonly path: string;
  readonly specifier: string;
}

/** Something in a file that could not be understood; what could be is read all the same. */
export interface RequirementProblem extends Range {
  readonly path: string;
  readonly cause:
    | 'syntax'
    | 'not-a-requirement'
    | 'bad-version'
    | 'too-big'
    | 'unreadable'
    /** Includes that lead to nothing, out of the bot, or back to the file itself. */
    | 'include-missing'
    | 'include-outside'
    | 'include-itself';
}

/** All that the requirement, project and lock files of a bot say, in the order of paths and places. */
export interface BotRequirements {
  /** The files that were read, by path. */
  readonly files: readonly { readonly path: string; readonly format: RequirementFormat }[];
  readonly requirements: readonly Requirement[];
  readonly options: readonly RequirementOption[];
  readonly includes: readonly RequirementInclude[];
  readonly locked: readonly LockedDistribution[];
  readonly python: readonly PythonRequirement[];
  readonly problems: readonly RequirementProblem[];
}
