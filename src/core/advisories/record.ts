import type { AdvisorySeverity } from './model.ts';

export type RangeEvent = readonly [kind: 'introduced' | 'fixed' | 'last_affected', version: string];

/** Versions from an `introduced` to what ends it. Events ascend; what ends a range stands before what begins another. */
export interface AdvisoryRange {
  readonly events: readonly RangeEvent[];
  /** Only versions below one of these are meant; empty = all. */
  readonly limits: readonly string[];
}

/** What one record says of one distribution; small, as there are tens of thousands. */
export interface AdvisoryRecord {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: AdvisorySeverity;
  /** One line without control characters. */
  readonly summary: string;
  /** Versions that are listed and that no range covers, in the form that {@link versionKey} gives. */
  readonly versions: readonly string[];
  readonly ranges: readonly AdvisoryRange[];
}
