import { dayOf, type PolicyDocument, type PolicyOrigin, type Problem, readPolicyDocument } from '#core';
import { replayOf } from './accept.ts';
import { fetchRecord, keptPolicy } from './cache.ts';
import type { PolicyMachine } from './machine.ts';
import { type Refused, refusalAt, trustedText } from './trusted.ts';

/** A layer as it was read, with all that is wrong with it. */
export interface ReadLayer {
  readonly document: PolicyDocument | null;
  /** Its YAML, when it is believed. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
  readonly fetched: string | null;
}

/**
 * The organisation's policy from the cache alone: nothing is fetched here. Verified anew each time; what was never
 * fetched blocks, and what could not be renewed holds on, with its age.
 */
export const fetchedPolicy = async (machine: PolicyMachine, origin: PolicyOrigin): Promise<ReadLayer> => {
  const { source, publicKey } = origin;
  const [kept, record] = await Promise.all([keptPolicy(machine, source), fetchRecord(machine, source)]);
  const refusedFor = (refused: Refused): ReadLayer => ({
    document: null,
    text: null,
    problems: [refusalAt(source, refused)],
    fetched: null,
  });
  const failure = record?.failure ?? null;
  if (kept === null) {
    if (failure !== null && 'code' in failure) return refusedFor(failure);
    const cause = failure === null ? {} : { cause: failure.unreachable, what: failure.what };
    return refusedFor({ code: 'policy-never-seen', data: { source, ...cause } });
  }
  const trusted = trustedText(kept.text, publicKey, source);
  if ('refused' in trusted) return refusedFor(trusted.refused);
  const { document, problems } = readPolicyDocument(trusted.text, source, 'upper');
  const replayed = document && (await replayOf(machine, source, document.serial ?? 0));
  if (replayed) return refusedFor(replayed);
  const fetched = record?.fetched ?? null;
  return { document, text: trusted.text, problems: [...problems, ...staleness(source, failure, fetched)], fetched };
};

type Failed = NonNullable<Awaited<ReturnType<typeof fetchRecord>>>['failure'];

const staleness = (source: string, failure: Failed, fetched: string | null): readonly Problem[] => {
  if (failure === null) return [];
  const of = fetched === null ? 'before' : dayOf(new Date(fetched));
  const why =
    'code' in failure ? { ...failure.data, refused: failure.code } : { cause: failure.unreachable, what: failure.what };
  return [refusalAt(source, { code: 'policy-stale', data: { source, fetched: of, ...why } }, false)];
};
