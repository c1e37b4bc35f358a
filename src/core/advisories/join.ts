import type { AdvisoryRecord } from './record.ts';

/** Records of one distribution that tell of one vulnerability: they share a name, directly or through others. */
export const joined = (records: readonly AdvisoryRecord[]): readonly (readonly AdvisoryRecord[])[] => {
  const groups: { names: Set<string>; records: AdvisoryRecord[] }[] = [];
  for (const record of records) {
    const names = namesOf(record);
    const same = groups.filter((group) => names.some((name) => group.names.has(name)));
    const [first, ...others] = same;
    if (first === undefined) {
      groups.push({ names: new Set(names), records: [record] });
      continue;
    }
    first.records.push(record);
    for (const name of names) first.names.add(name);
    for (const other of others) {
      first.records.push(...other.records);
      for (const name of other.names) first.names.add(name);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map((group) => group.records);
};

export const namesOf = ({ id, aliases }: AdvisoryRecord): readonly string[] => [id, ...aliases];

const families = ['CVE-', 'GHSA-', 'PYSEC-'];

/** The name that most people know. */
export const shownName = (names: readonly string[]): string => {
  for (const family of families) {
    const found = names.filter((name) => name.startsWith(family)).sort()[0];
    if (found !== undefined) return found;
  }
  return names[0] ?? '';
};
