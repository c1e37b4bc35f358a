import { createHash } from 'node:crypto';
import { type Advisories, type AdvisoryRecord, createAdvisories, type ReadOsv } from '#core';

/** What is known of all records together; the records themselves stay bytes until one is asked for. */
interface Header {
  readonly schema: 1;
  /** What the records were made from; another stamp, another index. */
  readonly stamp: string;
  readonly asOf: string | null;
  readonly records: number;
  readonly malformed: { readonly count: number; readonly names: readonly string[] };
  readonly names: readonly string[];
  /** Where the records of each name begin, in bytes from the first; then where the last end. */
  readonly starts: readonly number[];
}

const mostNames = 5;
const hashLength = 64;

/** Collects records, one after another. */
export interface IndexDraft {
  add(read: ReadOsv): void;
  malformed(name: string): void;
  bytes(stamp: string): Buffer;
}

export const indexDraft = (): IndexDraft => {
  const byName = new Map<string, AdvisoryRecord[]>();
  const malformed: string[] = [];
  let records = 0;
  let newest = '';
  return {
    add: (read) => {
      if (read.modified > newest) newest = read.modified;
      if (read.records.size > 0) records++;
      for (const [name, record] of read.records) {
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [record]);
        else known.push(record);
      }
    },
    malformed: (name) => malformed.push(name),
    bytes: (stamp) => {
      const names = [...byName.keys()].sort();
      const bodies = names.map((name) => Buffer.from(JSON.stringify(byName.get(name))));
      const starts = [0];
      for (const body of bodies) starts.push((starts.at(-1) ?? 0) + body.length);
      const asOf = newest === '' ? null : newest.slice(0, 10);
      const left = { count: malformed.length, names: malformed.slice(0, mostNames) };
      const header: Header = { schema: 1, stamp, asOf, records, malformed: left, names, starts };
      const rest = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bodies]);
      return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]);
    },
  };
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Null for what is no index, is damaged, or was made from something else: then it is made anew. */
export const readIndex = (bytes: Buffer, stamp: string | null): Advisories | null => {
  const rest = bytes.subarray(hashLength + 1);
  if (bytes.toString('latin1', 0, hashLength) !== sha256(rest)) return null;
  const end = rest.indexOf(10);
  const header = JSON.parse(rest.toString('utf8', 0, end)) as Header;
  if (header.schema !== 1 || (stamp !== null && header.stamp !== stamp)) return null;
  const places = new Map(header.names.map((name, i) => [name, i]));
  const body = rest.subarray(end + 1);
  const of = (name: string): readonly AdvisoryRecord[] => {
    const i = places.get(name);
    if (i === undefined) return [];
    return JSON.parse(body.toString('utf8', header.starts[i], header.starts[i + 1])) as AdvisoryRecord[];
  };
  const { asOf, records, malformed } = header;
  return createAdvisories({ asOf, records, malformed, of });
};
