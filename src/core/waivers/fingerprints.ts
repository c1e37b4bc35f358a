import { fingerprintsOf } from '../baseline/index.ts';
import type { Finding } from '../bot.ts';

/**
 * What a waiver names each finding by: the finding's fingerprints, one for each member where it is about several, and
 * behind a colon which of several alike it is, from the second on. All findings of a rule in a file belong together.
 */
export const waiverFingerprints = (findings: readonly Finding[]): readonly (readonly string[])[] => {
  const inOrder = findings
    .map((finding, i) => ({ start: finding.place.start, i, prints: fingerprintsOf(finding) }))
    .sort((a, b) => a.start - b.start || a.i - b.i);
  const seen = new Map<string, number>();
  const all: (readonly string[])[] = [];
  for (const { i, prints } of inOrder) {
    all[i] = prints.map((print) => {
      const count = (seen.get(print) ?? 0) + 1;
      seen.set(print, count);
      return count === 1 ? print : `${print}:${count}`;
    });
  }
  return all;
};
