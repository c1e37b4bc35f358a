import { normalise } from '../distributions/normalise.ts';
import { type OsvAffected, type OsvRecord, osvSchema } from './osv-schema.ts';
import { isInRange, readRange } from './ranges.ts';
import type { AdvisoryRange, AdvisoryRecord } from './record.ts';
import { severityOf } from './severity.ts';
import { publicVersion, versionKey } from './version-key.ts';

/** One OSV record, read: what it says of which distribution. */
export interface ReadOsv {
  readonly id: string;
  /** ISO time. */
  readonly modified: string;
  /** By normalised name; empty where it was withdrawn or is about nothing on PyPI. */
  readonly records: ReadonlyMap<string, AdvisoryRecord>;
}

/** Reads one record as it came from JSON; null when it is not one. Never throws. */
export const readOsv = (value: unknown): ReadOsv | null => {
  const parsed = osvSchema.safeParse(value);
  if (!parsed.success) return null;
  const record = parsed.data;
  const { id, modified } = record;
  const records = new Map<string, AdvisoryRecord>();
  if (typeof record.withdrawn === 'string') return { id, modified, records };
  for (const [name, affected] of byName(record)) {
    const told = tell(record, affected);
    if (told === null) return null;
    records.set(name, told);
  }
  return { id, modified, records };
};

const byName = (record: OsvRecord): ReadonlyMap<string, OsvAffected[]> => {
  const all = new Map<string, OsvAffected[]>();
  for (const one of record.affected ?? []) {
    // `PyPI:https://…` is another index of the same kind.
    if (one.package?.ecosystem.split(':')[0] !== 'PyPI') continue;
    const name = normalise(one.package.name);
    all.set(name, [...(all.get(name) ?? []), one]);
  }
  return all;
};

/** Null where a range says nothing that can be ordered and no list of versions stands in for it. */
const tell = (record: OsvRecord, affected: readonly OsvAffected[]): AdvisoryRecord | null => {
  const ranges: AdvisoryRange[] = [];
  for (const one of affected) {
    // Only this type is ordered as PEP 440 says; commits (GIT) say nothing about what an index has.
    for (const range of (one.ranges ?? []).filter(({ type }) => type === 'ECOSYSTEM')) {
      const read = readRange(range);
      if (read !== null) ranges.push(read);
      else if ((one.versions ?? []).length === 0) return null;
    }
  }
  return {
    id: record.id,
    aliases: (record.aliases ?? []).filter((alias) => /^[\w.:-]{1,100}$/.test(alias)),
    severity: severityOf(record, affected),
    summary: lineOf(record.summary || record.details || ''),
    versions: listedBeside(
      affected.flatMap(({ versions }) => versions ?? []),
      ranges,
    ),
    ranges,
  };
};

/** Most lists only spell out what the ranges say: without that, all records together take a fifth of the memory. */
const listedBeside = (listed: readonly string[], ranges: readonly AdvisoryRange[]): readonly string[] => {
  const beside = listed.filter((text) => {
    const version = publicVersion(text);
    return version === null || !ranges.some((range) => isInRange(version, range));
  });
  return [...new Set(beside.map(versionKey))];
};

const longest = 160;

/** A stranger's words on one line of a terminal: nothing that moves a cursor, nothing that turns text around. */
const lineOf = (text: string): string => {
  const line = text
    .slice(0, 4 * longest)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
};
