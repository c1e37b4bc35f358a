import { type PolicyOrigin, readPolicyDocument } from '#core';
import { fetchRecord, keepPolicy, writeFetchRecord } from './cache.ts';
import type { PolicyMachine } from './machine.ts';
import { highestSeen, rememberSeen } from './seen-serials.ts';
import { type Refused, trustedText } from './trusted.ts';

/** What came from a source: bytes, the word that nothing is new, or nothing. */
export type Arrival =
  | { readonly kind: 'document'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'unreachable'; readonly cause: string; readonly what: 'file' | 'network' };

/** What became of it. Whatever it is, what was known before still is. */
export type Refreshed =
  | { readonly kind: 'new' | 'same'; readonly serial: number | null }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'unreachable'; readonly cause: string; readonly what: 'file' | 'network' };

/** Takes in what came from the source that the machine names, if it is signed, whole and not older than what was seen. */
export const acceptPolicy = async (
  machine: PolicyMachine,
  origin: PolicyOrigin,
  arrival: Arrival,
  now: Date,
): Promise<Refreshed> => {
  const { source } = origin;
  const before = await fetchRecord(machine, source);
  const moment = now.toISOString();
  const failed = async (failure: Refused | { unreachable: string; what: 'file' | 'network' }): Promise<void> =>
    writeFetchRecord(machine, source, {
      fetched: before?.fetched ?? null,
      etag: before?.etag ?? null,
      tried: moment,
      failure,
    });
  if (arrival.kind === 'unreachable') {
    await failed({ unreachable: arrival.cause, what: arrival.what });
    return arrival;
  }
  if (arrival.kind === 'same') {
    const etag = before?.etag ?? null;
    await writeFetchRecord(machine, source, { fetched: moment, tried: moment, etag, failure: null });
    return { kind: 'same', serial: null };
  }
  const taken = await takeIn(machine, origin, arrival.text);
  if ('code' in taken) {
    await failed(taken);
    return { kind: 'refused', refused: taken };
  }
  await writeFetchRecord(machine, source, { fetched: moment, tried: moment, etag: arrival.etag, failure: null });
  return { kind: 'new', serial: taken.serial };
};

/** Seen before kept: a crash in between leaves a serial that only the same document, fetched again, satisfies. */
const takeIn = async (
  machine: PolicyMachine,
  { source, publicKey }: PolicyOrigin,
  text: string,
): Promise<{ readonly serial: number } | Refused> => {
  const trusted = trustedText(text, publicKey, source);
  if ('refused' in trusted) return trusted.refused;
  const { document, problems } = readPolicyDocument(trusted.text, source, 'upper');
  if (document === null) return { code: 'policy-invalid', data: { cause: '', ...problems[0]?.data, source } };
  const serial = document.serial ?? 0;
  const replayed = await replayOf(machine, source, serial);
  if (replayed !== null) return replayed;
  if ((await highestSeen(machine, source)) !== serial) await rememberSeen(machine, source, serial);
  await keepPolicy(machine, source, { serial, text });
  return { serial };
};

/** A serial below one that was seen: an old document is played again. Null when it is not. */
export const replayOf = async (machine: PolicyMachine, source: string, serial: number): Promise<Refused | null> => {
  const seen = await highestSeen(machine, source);
  if (seen === null) return { code: 'policy-unreadable', data: { source, cause: `${machine.serials} cannot be read` } };
  return serial < seen ? { code: 'policy-replayed', data: { source, serial, seen } } : null;
};
