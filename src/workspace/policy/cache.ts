import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts, ProblemCode } from '#core';
import { readRegularFile } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';
import { type PolicyMachine, sourceId } from './machine.ts';
import type { Refused } from './trusted.ts';

/** What is known of the attempts to fetch from a source. */
export interface FetchRecord {
  /** Last time that what is kept was known to be the newest; ISO. */
  readonly fetched: string | null;
  /** Last attempt; ISO. */
  readonly tried: string;
  readonly etag: string | null;
  /** Why the last attempt brought nothing; null when it did. */
  readonly failure: Refused | { readonly unreachable: string; readonly what: 'file' | 'network' } | null;
}

/** An envelope as it was fetched, with the serial that its name says. */
export interface KeptPolicy {
  readonly serial: number;
  readonly text: string;
}

export const policyLimit = 1024 * 1024;

const folderOf = ({ cache }: PolicyMachine, source: string): string => join(cache, sourceId(source));
const recordOf = (machine: PolicyMachine, source: string): string => join(folderOf(machine, source), 'fetched.json');
const envelope = /^(\d{1,16})\.dsse\.json$/;

/**
 * The envelope with the highest serial. Each serial has a file of its own, so that whoever fetches at the same time never
 * puts an older one in the place of a newer. It is not believed because it lies here: every reader verifies it.
 */
export const keptPolicy = async (machine: PolicyMachine, source: string): Promise<KeptPolicy | null> => {
  const folder = folderOf(machine, source);
  const names = await readdir(folder).catch(() => []);
  const serials = names.flatMap((name) => envelope.exec(name)?.[1] ?? []).map(Number);
  const serial = Math.max(-1, ...serials);
  if (serial < 0) return null;
  const read = await readRegularFile(join(folder, `${serial}.dsse.json`), 2 * policyLimit);
  return 'bytes' in read ? { serial, text: new TextDecoder().decode(read.bytes) } : null;
};

export const keepPolicy = async (machine: PolicyMachine, source: string, kept: KeptPolicy): Promise<void> => {
  const folder = folderOf(machine, source);
  await writeFileAtomic(join(folder, `${kept.serial}.dsse.json`), kept.text, 0o600);
  const names = await readdir(folder).catch(() => []);
  const older = names.filter((name) => Number(envelope.exec(name)?.[1] ?? Number.POSITIVE_INFINITY) < kept.serial);
  await Promise.all(older.map((name) => rm(join(folder, name), { force: true })));
};

/** Null when nothing was tried yet, or what stands there is not ours. */
export const fetchRecord = async (machine: PolicyMachine, source: string): Promise<FetchRecord | null> => {
  const read = await readRegularFile(recordOf(machine, source), policyLimit);
  if (!('bytes' in read)) return null;
  try {
    return recordFrom(JSON.parse(new TextDecoder().decode(read.bytes)));
  } catch {
    return null;
  }
};

export const writeFetchRecord = (machine: PolicyMachine, source: string, record: FetchRecord): Promise<void> =>
  writeFileAtomic(recordOf(machine, source), `${JSON.stringify({ schema: 1, source, ...record }, null, 2)}\n`, 0o600);

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const recordFrom = (value: Partial<Record<string, unknown>> | null): FetchRecord | null => {
  if (value === null || !isMoment(value.tried)) return null;
  return {
    fetched: isMoment(value.fetched) ? value.fetched : null,
    tried: value.tried,
    etag: typeof value.etag === 'string' ? value.etag : null,
    failure: failureFrom(value.failure),
  };
};

const failureFrom = (value: unknown): FetchRecord['failure'] => {
  if (typeof value !== 'object' || value === null) return null;
  if ('unreachable' in value && 'what' in value) {
    return { unreachable: String(value.unreachable), what: value.what === 'file' ? 'file' : 'network' };
  }
  if (!('code' in value && 'data' in value) || !refusals.includes(value.code as ProblemCode)) return null;
  return { code: value.code as ProblemCode, data: Object(value.data) as Facts };
};

/** What a fetched document may be refused for. */
const refusals: readonly ProblemCode[] = [
  'policy-key-invalid',
  'policy-unsigned',
  'policy-wrong-key',
  'policy-bad-signature',
  'policy-replayed',
  'policy-invalid',
  'policy-unreadable',
];
