import type { ReportItem } from './item.ts';

/** Whether vulnerabilities were looked for, and in what: silence would read as *none*. */
export const advisoryWords = (items: readonly ReportItem[]): string => {
  const said = [...new Set(items.map(wordsOf))];
  return `vulnerabilities: ${said.join('; ')}`;
};

const wordsOf = ({ policy, advisories, result }: ReportItem): string => {
  // What could not be read may name a source.
  const isBroken = result.problems.some(({ code, blocks }) => blocks && code.startsWith('policy-'));
  if (policy.advisories === null && isBroken) return 'not checked, the policy is not known';
  if (policy.advisories === null) return 'not checked, the policy names no source';
  if (advisories === undefined) return 'not checked, nobody looked';
  if (advisories.state !== 'ready') return 'not checked, there are no advisories';
  const { records, asOf } = advisories.advisories;
  const counted = `${records.toLocaleString('en')} ${records === 1 ? 'advisory' : 'advisories'}`;
  return `checked against ${counted} of ${asOf ?? 'an unknown day'}`;
};

/** The same for machines. */
export interface AdvisoriesJson {
  /** `not-named`: the policy names no source. `not-looked`: nobody asked it. */
  readonly state: 'ready' | 'missing' | 'unreadable' | 'not-named' | 'not-looked';
  readonly source: string | null;
  readonly asOf: string | null;
  readonly records: number;
  /** Records that could not be understood. */
  readonly malformed: number;
}

export const advisoriesJson = ({ policy, advisories }: Pick<ReportItem, 'policy' | 'advisories'>): AdvisoriesJson => {
  const source = policy.advisories?.source ?? null;
  const nothing = { source, asOf: null, records: 0, malformed: 0 };
  if (policy.advisories === null) return { state: 'not-named', ...nothing };
  if (advisories === undefined) return { state: 'not-looked', ...nothing };
  if (advisories.state !== 'ready') return { state: advisories.state, ...nothing };
  const { asOf, records, malformed } = advisories.advisories;
  return { state: 'ready', source, asOf, records, malformed: malformed?.count ?? 0 };
};
