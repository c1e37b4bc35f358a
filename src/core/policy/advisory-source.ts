import type { PolicyDocument } from './schema.ts';

/** Where advisories come from, and what holds when there are none. */
export interface PolicyAdvisories {
  /** As written: a folder, a zip, or the address of an OSV-compatible server. */
  readonly source: string;
  /** Data older than this is no data. */
  readonly maxAgeDays: number;
  /** Without data nothing passes. */
  readonly required: boolean;
}

export const usualMaxAgeDays = 7;

/**
 * The uppermost layer that names a source says where; each layer below may only ask for fresher data, or that there be
 * some. `null`: nobody named one, so nobody looks.
 */
export const advisorySourceOf = (layers: readonly PolicyDocument[]): PolicyAdvisories | null => {
  const said = layers.flatMap(({ advisories }) => advisories ?? []);
  const source = said[0]?.source;
  if (source === undefined) return null;
  return {
    source,
    maxAgeDays: Math.min(...said.map(({ maxAgeDays }) => maxAgeDays ?? usualMaxAgeDays)),
    required: said.some(({ required }) => required ?? true),
  };
};
