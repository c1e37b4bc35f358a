/** The version a deploy gets when nobody names one: the highest known with its last number raised; `1.0.0` at first. */
export const nextVersion = (known: readonly string[]): string => {
  const highest = highestVersion(known);
  if (highest === null) return '1.0.0';
  let next = raised(highest);
  while (known.includes(next)) next = raised(next);
  return next;
};

/** By their numbers, then as text; `null` of none. */
export const highestVersion = (known: readonly string[]): string | null =>
  known.reduce<string | null>((best, one) => (best === null || compareVersions(one, best) > 0 ? one : best), null);

const LAST_NUMBER = /\d+(?=\D*$)/;

/** `1.0.0` → `1.0.1`, `7` → `8`, `1.09` → `1.10`; without a number, one is added. */
const raised = (version: string): string =>
  LAST_NUMBER.test(version)
    ? version.replace(LAST_NUMBER, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, '0'))
    : `${version}.1`;

const numbersOf = (version: string): bigint[] => (version.match(/\d+/g) ?? []).map(BigInt);

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [x, y] = [left[i] ?? -1n, right[i] ?? -1n];
    if (x !== y) return x > y ? 1 : -1;
  }
  return a === b ? 0 : a > b ? 1 : -1;
};

/** What may stand in a version: it becomes a step of a path and part of a file's name. */
export const isVersion = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/.test(text);
