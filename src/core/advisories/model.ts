/** How bad a vulnerability is; `unknown` is a level of its own, never taken for low. */
export type AdvisorySeverity = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

/** One vulnerability that affects one version, with its other names joined. */
export interface AffectingAdvisory {
  /** The name by which it is shown: CVE if there is one, else GHSA, PYSEC, else its own. */
  readonly id: string;
  /** All names, its own among them, sorted. */
  readonly aliases: readonly string[];
  readonly severity: AdvisorySeverity;
  readonly summary: string;
  /** Versions that mend it, ascending; empty = none known. */
  readonly fixed: readonly string[];
}

/** Advisories as a value that a check can ask: the core neither reads nor fetches. */
export interface Advisories {
  /** Day of the data, ISO; null = not known. */
  readonly asOf: string | null;
  readonly records: number;
  /** Ids (or files) of records that could not be understood and were left out, at most a few; and how many there are. */
  readonly malformed?: { readonly count: number; readonly names: readonly string[] };
  /** What affects `version` of the distribution (name normalised). */
  affecting(name: string, version: string): readonly AffectingAdvisory[];
}

/** What a check is told about advisories when the policy names a source. */
export type AdvisoryState =
  | { readonly state: 'ready'; readonly advisories: Advisories }
  | { readonly state: 'missing'; readonly cause?: string }
  | { readonly state: 'unreadable'; readonly cause: string };

/** One distribution at one version: what a source of advisories is asked for. */
export interface AskedVersion {
  /** Normalised. */
  readonly name: string;
  readonly version: string;
}

/** What an OSV-compatible server can be asked. The core asks nobody; who fetches is handed in, and by what it is stopped. */
export interface OsvServer<Signal> {
  /** For each version asked about, in the same order, which records affect it. */
  query(asked: readonly AskedVersion[], signal?: Signal): Promise<readonly (readonly OsvName[])[]>;
  /** One record, as it came. */
  record(id: string, signal?: Signal): Promise<unknown>;
}

export interface OsvName {
  readonly id: string;
  /** ISO time; with the id it says which text of the record is meant. */
  readonly modified: string;
}
