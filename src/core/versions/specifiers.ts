import type { Range } from '../bot.ts';
import { parseVersion, type Version } from './version.ts';

export type Operator = '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>';

/** One clause, as `>=1.2`; offsets in the text that was parsed. */
export interface Specifier extends Range {
  readonly operator: Operator;
  /** As written, without `.*`. */
  readonly text: string;
  /** Null with `===`, which compares text. */
  readonly version: Version | null;
  /** `==1.2.*` */
  readonly isWildcard: boolean;
}

export interface Specifiers {
  readonly clauses: readonly Specifier[];
  /** Clauses that are none: an operator without a version, a version that is none, or no operator at all. */
  readonly problems: readonly (Range & { readonly cause: 'syntax' | 'bad-version' })[];
}

/** Reads `>=1.2,!=1.3.*`; an empty text is any version. What is wrong is named, and the rest is read. */
export const parseSpecifiers = (text: string): Specifiers => {
  const clauses: Specifier[] = [];
  const problems: Specifiers['problems'][number][] = [];
  let at = 0;
  for (const part of text.split(',')) {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    const clause = part.trim();
    if (clause === '') continue;
    const end = start + clause.length;
    const read = readClause(clause);
    if (typeof read === 'string') problems.push({ start, end, cause: read });
    else clauses.push({ start, end, ...read });
  }
  return { clauses, problems };
};

const readClause = (clause: string): Omit<Specifier, keyof Range> | 'syntax' | 'bad-version' => {
  const match = /^(===|==|~=|!=|<=|>=|<|>)\s*(\S+)$/.exec(clause);
  if (match === null) return 'syntax';
  const operator = match[1] as Operator;
  const written = match[2] ?? '';
  if (operator === '===') return { operator, text: written, version: null, isWildcard: false };
  const isWildcard = written.endsWith('.*');
  const text = isWildcard ? written.slice(0, -2) : written;
  const version = parseVersion(text);
  if (version === null || !fits(operator, version, isWildcard)) return 'bad-version';
  return { operator, text, version, isWildcard };
};

const fits = (operator: Operator, version: Version, isWildcard: boolean): boolean => {
  const isEquality = operator === '==' || operator === '!=';
  if (isWildcard && (!isEquality || version.pre || version.post !== null || version.dev !== null)) return false;
  if (version.local !== null && (!isEquality || isWildcard)) return false;
  return operator !== '~=' || version.release.length > 1;
};
