import { createAdvisories } from './advisories.ts';
import type { Advisories } from './model.ts';
import type { ReadOsv } from './read-osv.ts';
import type { AdvisoryRecord } from './record.ts';

/** Advisories from records at hand; for few. `asOf` is the newest `modified` where nobody knows better. */
export const advisoriesOf = (read: readonly ReadOsv[], about: Partial<Pick<Advisories, 'asOf' | 'malformed'>> = {}) => {
  const byName = new Map<string, AdvisoryRecord[]>();
  for (const { records } of read) {
    for (const [name, record] of records) byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  const newest = read
    .map(({ modified }) => modified.slice(0, 10))
    .sort()
    .at(-1);
  return createAdvisories({
    asOf: newest ?? null,
    records: read.length,
    ...about,
    of: (name) => byName.get(name) ?? [],
  });
};
