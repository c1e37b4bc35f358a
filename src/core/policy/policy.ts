import type { Severity } from '../bot.ts';
import type { PolicyWaivers } from '../waivers/policy.ts';
import type { PolicyAdvisories } from './advisory-source.ts';
import type { PolicyData } from './layer-data.ts';
import type { PolicyLevel, PolicyRequests, RuleSetting } from './schema.ts';

/** The documents that may be there, from the one that binds most to the one that binds least. */
export type PolicyLayer = 'system' | 'organisation' | 'target' | 'workspace';

export interface DistributionEntry {
  /** Normalised as PEP 503 says; may hold `*`. */
  readonly name: string;
  readonly version?: string;
  readonly instead?: string;
  /** Last day of an approval that is for a time only. */
  readonly expires?: string;
}

/**
 * The policy in force: all layers merged, a lower layer only ever having tightened. This is what `check` takes.
 * Invariant: `digest` identifies everything that can move a verdict; it is handed in, as the core cannot hash.
 */
export interface Policy {
  /** `null` when nobody has said anything: shown as "no organisation policy". */
  readonly name: string | null;
  readonly level: PolicyLevel;
  readonly digest: `sha256:${string}`;
  readonly allow: {
    /** One list a layer that chose one; a distribution must be in all of them. Empty = nobody chose a list. */
    readonly distributions: readonly (readonly DistributionEntry[])[];
    readonly modules: readonly string[];
  };
  readonly deny: { readonly distributions: readonly DistributionEntry[]; readonly modules: readonly string[] };
  /** Import name (dotted) to distribution. */
  readonly map: ReadonlyMap<string, string>;
  /** What the uppermost layer says of a rule. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** What lower layers raise a rule to; they never lower one. */
  readonly floors: ReadonlyMap<string, RuleSetting>;
  /** Who answers questions about it; moves no verdict. */
  readonly contact: string | null;
  /** Address of the organisation's own course; moves no verdict. */
  readonly course: string | null;
  /** Where a request for approval goes; moves no verdict. */
  readonly requests: PolicyRequests | null;
  /** Pythons that bots may run on (`null`: any), and the one for a bot that names none. */
  readonly python: { readonly default: string | null; readonly versions: readonly string[] | null };
  /** Package indexes that requirement files may name; `null`: nobody chose a list. */
  readonly indexes: readonly string[] | null;
  /** Places for temporary files beside the system's own, and functions that remove what they are given. */
  readonly temporary: { readonly folders: readonly string[]; readonly removers: readonly string[] };
  /** Language models that bots may use; one list a layer that chose one, and all must hold. Empty = nobody chose a list. */
  readonly models: PolicyModels;
  /** Where advisories come from; `null` = nobody named a source, so vulnerabilities are not looked for. */
  readonly advisories: PolicyAdvisories | null;
  /** Findings in a bot's baseline: known, known unless they are secrets, or as if there were no baseline. */
  readonly baseline: 'accept' | 'no-secrets' | 'ignore';
  /** Which findings may be excused, by whom and for how long. */
  readonly waivers: PolicyWaivers;
  /** Hosts that addresses in the code may name: one list a layer that chose one. Empty = nobody chose a list. */
  readonly hosts: readonly (readonly string[])[];
  /** Folders outside the bot that paths in the code may name; as `hosts`. */
  readonly paths: readonly (readonly string[])[];
  /** The kinds of data that bots handle, and what holds for each. */
  readonly data: PolicyData;
}

/** Patterns where `*` stands for any characters. */
export interface PolicyModels {
  readonly providers: readonly (readonly string[])[];
  readonly endpoints: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
}

/** Severity of a finding whose rule the policy switched off. */
export type Decision = Severity | 'off';
