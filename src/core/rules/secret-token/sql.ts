import { isCredible, isMixed } from './credible.ts';
import { type Anchor, passwordAt, type Search, type TokenMatch } from './match.ts';

/** How far before and behind its words a statement of SQL is read. */
const reach = 160;

/** Passwords that SQL gives to users and roles: `IDENTIFIED BY '…'`, `WITH PASSWORD = '…'`, `SET PASSWORD … = '…'`. */
export const sqlAnchors = (): readonly Anchor[] => [
  { word: 'identified by', exact: false, at: (search, start, end) => matchAt(search, start, end, given) },
  { word: 'identified with', exact: false, at: (search, start, end) => matchAt(search, start, end, givenWith) },
  { word: 'set password', exact: false, at: (search, start, end) => matchAt(search, start, end, set) },
  {
    word: 'password',
    exact: false,
    at: (search, start, end) =>
      /^[ =\\'"]/.test(search.text[end] ?? '') && ofUser.test(lineBefore(search, start))
        ? matchAt(search, start, end, given)
        : null,
  },
];

const given = /^(\s{0,3}=?\s{0,3}N?\\?(["']))([^"'\\\s]{4,128})\\?\2/;
const givenWith = /^(\s{1,3}\w{1,40}\s{1,3}(?:by|as)\s{1,3}\\?(["']))([^"'\\\s]{4,128})\\?\2/i;
const set = /^([^;=\n]{0,80}=\s{0,3}(?:password\()?\\?(["']))([^"'\\\s]{4,128})\\?\2/i;

const ofUser = /\b(?:create|alter)\s{1,3}(?:user|role|login)\s/i;

const lineBefore = ({ text, meter }: Search, start: number): string => {
  meter.steps += reach;
  const before = text.slice(Math.max(0, start - reach), start);
  return before.slice(before.lastIndexOf('\n') + 1);
};

const matchAt = ({ text, meter }: Search, start: number, from: number, form: RegExp): TokenMatch | null => {
  meter.steps += reach;
  const [, before = '', , value = ''] = form.exec(text.slice(from, from + 2 * reach)) ?? [];
  if (!isCredible(value)) return null;
  const at = from + before.length;
  const masked = `${text.slice(start, from)} '…'`;
  return passwordAt(at, at + value.length, 'sql-password', 'password in a statement of SQL', masked, isMixed(value));
};
