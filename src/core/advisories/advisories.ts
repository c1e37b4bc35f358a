import { compareVersions } from '../versions/compare.ts';
import type { Version } from '../versions/version.ts';
import { joined, namesOf, shownName } from './join.ts';
import type { Advisories, AffectingAdvisory } from './model.ts';
import { isInRange } from './ranges.ts';
import type { AdvisoryRecord } from './record.ts';
import { bySeverity, worst } from './severity.ts';
import { publicVersion, versionKey } from './version-key.ts';

export interface AdvisorySource extends Omit<Advisories, 'affecting'> {
  /** The records of a distribution (name normalised). */
  of(name: string): readonly AdvisoryRecord[];
}

/** Advisories over records, wherever those are kept. */
export const createAdvisories = ({ of, ...about }: AdvisorySource): Advisories => ({
  ...about,
  affecting: (name, text) => {
    const version = publicVersion(text);
    const isHit = (record: AdvisoryRecord): boolean => affects(record, text, version);
    return joined(of(name))
      .filter((group) => group.some(isHit))
      .map((group) => tell(group, version))
      .sort((a, b) => bySeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1));
  },
});

const affects = ({ versions, ranges }: AdvisoryRecord, text: string, version: Version | null): boolean =>
  versions.includes(versionKey(text)) || (version !== null && ranges.some((range) => isInRange(version, range)));

/** One vulnerability by all its records: where they differ, the worse holds. */
const tell = (group: readonly AdvisoryRecord[], version: Version | null): AffectingAdvisory => {
  const aliases = [...new Set(group.flatMap(namesOf))].sort();
  const id = shownName(aliases);
  return {
    id,
    aliases,
    severity: worst(group.map(({ severity }) => severity)),
    summary: group.map(({ summary }) => summary).find((summary) => summary !== '') ?? '',
    fixed: fixedIn(group, version),
  };
};

/** What a record calls fixed counts when it is newer, and when no other record of the same vulnerability objects. */
const fixedIn = (group: readonly AdvisoryRecord[], version: Version | null): readonly string[] => {
  const named = group.flatMap(({ ranges }) => ranges.flatMap(({ events }) => events));
  const fixed = new Map<string, Version>();
  for (const [kind, text] of named) {
    const candidate = kind === 'fixed' ? publicVersion(text) : null;
    if (candidate === null || (version !== null && compareVersions(candidate, version) <= 0)) continue;
    if (!group.some((record) => affects(record, text, candidate))) fixed.set(text, candidate);
  }
  return [...fixed].sort(([, a], [, b]) => compareVersions(a, b)).map(([text]) => text);
};
