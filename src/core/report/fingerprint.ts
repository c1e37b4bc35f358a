import { fingerprint, fingerprintsOf } from '../baseline/index.ts';
import type { Finding } from '../bot.ts';

/**
 * What a finding is known by from one run to the next: its rule, file and facts, and which of several alike it is. Not
 * its line, which moves with every edit above it; and no text of the file, which may be a secret.
 */
export const fingerprints = (bot: string, findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const what = JSON.stringify([bot, ...fingerprintsOf(finding)]);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return `${fingerprint(what)}:${count}`;
  });
};
