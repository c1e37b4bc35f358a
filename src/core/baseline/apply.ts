import type { Bot, Finding } from '../bot.ts';
import type { Policy } from '../policy/policy.ts';
import { fingerprintsOf } from './identity.ts';
import type { Baseline } from './model.ts';
import { baselineOf, keyOf } from './read.ts';

/** Marks those of some findings that a bot's baseline knows. */
export type MarkKnown = (findings: readonly Finding[]) => readonly Finding[];

/**
 * What the bot's baseline knows, as far as the policy honours it. Each entry has a count: of more findings that are alike
 * the last are new. Entries name one file, so that files may be marked one by one; those of a file belong together.
 */
export const markKnownIn = (bot: Bot, policy: Policy): MarkKnown => {
  const { baseline } = baselineOf(bot);
  if (baseline === null || baseline.entries.length === 0 || policy.baseline === 'ignore') return (findings) => findings;
  const counts = countsOf(baseline);
  return (findings) => {
    const taken = new Map<string, number>();
    return findings.map((finding) => {
      if (policy.baseline === 'no-secrets' && finding.rule.startsWith('secret-')) return finding;
      const keys = keysOf(finding);
      const isKnown = keys.every((key) => (taken.get(key) ?? 0) < (counts.get(key) ?? 0));
      if (!isKnown) return finding;
      for (const key of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
      return { ...finding, baselined: true };
    });
  };
};

/** How many entries, by count, are behind no finding of the bot any more; they can only go. */
export const goneFrom = (baseline: Baseline, findings: readonly Finding[]): number =>
  sum(baseline) - sum(prunedBaseline(baseline, findings));

export const sum = ({ entries }: Baseline): number => entries.reduce((all, { count }) => all + count, 0);

/** A first baseline: everything that is there. */
export const baselineFrom = (findings: readonly Finding[]): Baseline => {
  const counts = new Map<string, number>();
  for (const key of findings.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const entries = [...counts].map(([key, count]) => {
    const [path = '', rule = '', fingerprint = ''] = key.split('\n');
    return { path, rule, fingerprint, count };
  });
  return { entries };
};

/** The same baseline without what is gone: each count is the lower of the two, so that it never grows. */
export const prunedBaseline = (baseline: Baseline, findings: readonly Finding[]): Baseline => {
  const now = countsOf(baselineFrom(findings));
  const entries = baseline.entries.map((entry) => ({
    ...entry,
    count: Math.min(entry.count, now.get(keyOf(entry)) ?? 0),
  }));
  return { entries: entries.filter(({ count }) => count > 0) };
};

const countsOf = ({ entries }: Baseline): ReadonlyMap<string, number> =>
  new Map(entries.map((entry) => [keyOf(entry), entry.count]));

/** A file may bear any name on some systems; a line end in it must not make two parts of one. */
const keysOf = (finding: Finding): readonly string[] =>
  fingerprintsOf(finding).map((fingerprint) =>
    keyOf({ path: finding.place.path.replace(/[\0\r\n]/g, '?'), rule: finding.rule, fingerprint }),
  );
