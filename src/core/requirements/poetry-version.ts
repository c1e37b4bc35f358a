import { parseSpecifiers, parseVersion } from '../versions/index.ts';

/**
 * Poetry's `^1.2`, `~1.2`, `1.2.*` and bare versions as PEP 440 specifiers. Empty where any version will do, and where
 * several ranges are joined by `||`, which PEP 440 can't say. Null for what is none of these.
 */
export const fromPoetryVersion = (text: string): string | null => {
  const ranges = text.split('||').map(oneRange);
  if (ranges.includes(null)) return null;
  return ranges.length === 1 ? (ranges[0] ?? null) : '';
};

/** Clauses are parted by commas or by blanks. */
const oneRange = (text: string): string | null => {
  const clauses = text
    .trim()
    .replace(/(===|==|~=|!=|<>|<=|>=|<|>|\^|~|=)\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((clause) => clause !== '')
    .map(oneClause);
  if (clauses.includes(null)) return null;
  return clauses.filter((clause) => clause !== '').join(',');
};

const oneClause = (clause: string): string | null => {
  if (/^\*(\.\*)*$/.test(clause)) return '';
  const [, operator = '', version = ''] = /^(\^|~(?!=)|=(?!=)|<>)?(.*)$/s.exec(clause) ?? [];
  if (operator === '^' || operator === '~') return ranged(operator, version);
  const isBare = /^v?\d/.test(version);
  const written = operator === '<>' ? `!=${version}` : operator === '=' || isBare ? `==${version}` : version;
  return parseSpecifiers(written).problems.length === 0 ? written : null;
};

const ranged = (operator: '^' | '~', text: string): string | null => {
  const version = parseVersion(text);
  if (version === null) return null;
  const { release } = version;
  const first = release.findIndex((part) => part > 0);
  const raised = operator === '~' ? Math.min(1, release.length - 1) : first < 0 ? release.length - 1 : first;
  const next = [...release.slice(0, raised), BigInt(release[raised] ?? 0) + 1n].join('.');
  // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint of one value are equal only so.
  const epoch = version.epoch == 0 ? '' : `${version.epoch}!`;
  return `>=${text},<${epoch}${next}`;
};
