import { type Count, isPrerelease, parseVersion, type Version } from './version.ts';

/** Below zero where `a` is the older one; `1.0` and `1.0.0` are equal. */
export const compareVersions = (a: Version, b: Version): number =>
  compareCounts(a.epoch, b.epoch) ||
  compareReleases(a.release, b.release) ||
  phaseRank(a) - phaseRank(b) ||
  compareCounts(a.pre?.[1] ?? 0, b.pre?.[1] ?? 0) ||
  compareCounts(a.post ?? -1, b.post ?? -1) ||
  compareDev(a.dev, b.dev) ||
  compareLocal(a.local, b.local);

const compareCounts = (a: Count, b: Count): number => (a < b ? -1 : a > b ? 1 : 0);

const compareReleases = (a: readonly Count[], b: readonly Count[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = compareCounts(a[i] ?? 0, b[i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
};

/** A development release of a final one goes before its alphas, the final one behind its candidates. */
const phaseRank = ({ pre, post, dev }: Version): number => {
  if (pre !== null) return pre[0] === 'a' ? 1 : pre[0] === 'b' ? 2 : 3;
  return post === null && dev !== null ? 0 : 4;
};

/** A development release goes before what it becomes. */
const compareDev = (a: Count | null, b: Count | null): number => {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareCounts(a, b);
};

/** Numbers go behind words, and what is longer behind its own beginning. */
const compareLocal = (a: Version['local'], b: Version['local']): number => {
  const [left, right] = [a ?? [], b ?? []];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

const compareParts = (a: string | Count, b: string | Count): number => {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? -1 : 1;
  return compareCounts(a, b);
};

/** The newest of these that is a final release; of prereleases alone, the newest of them. */
export const newestOf = (texts: readonly string[]): string | null => {
  const known = texts.flatMap((text) => {
    const version = parseVersion(text);
    return version === null ? [] : [{ text, version }];
  });
  const final = known.filter(({ version }) => !isPrerelease(version));
  const sorted = (final.length > 0 ? final : known).sort((a, b) => compareVersions(a.version, b.version));
  return sorted.at(-1)?.text ?? null;
};
