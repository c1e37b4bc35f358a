import { strengthOf } from '../secret-literal/names.ts';
import { isMixed } from './credible.ts';
import { type Anchor, passwordAt, type Search, type TokenMatch } from './match.ts';

/** Passwords that somebody noted in words: `# senha do portal: …`. In code the same words are names of values. */
export const notedAnchors = (): readonly Anchor[] =>
  'senha password passwd passphrase pwd contrase clave'.split(' ').map((word) => ({
    word,
    exact: false,
    at: (search, start, end) => matchAt(search, start, end),
  }));

/** The rest of the word, up to four words more, what says that the value comes, and what may stand round it. */
const form =
  /^((\p{L}{0,3}\d?)["'*`]{0,3}(?:[ ][\p{L}\d_./-]{1,20}){0,4}[ ]?(?:[:=]|->|é|is)["'*`]{0,3}[ \t]{1,9}["'*`]{0,3}|()[:=]["'*`]{0,3})([^\s"'*`]{6,64})/u;

const matchAt = ({ text, meter }: Search, start: number, from: number): TokenMatch | null => {
  meter.steps += 24;
  const before = /[\p{L}\d_-]{0,24}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  // The next may be anything but what ends a text.
  if (!/^[\p{L}\d"'*` :=-]/u.test(text[from] ?? '')) return null;
  meter.steps += 180;
  const [, way = '', rest = '', , found = ''] = form.exec(text.slice(from, from + 180)) ?? [];
  const value = found.replace(/[.,;:)]+$/, '');
  const name = `${before}${text.slice(start, from)}${rest}`;
  if (value.length < 6 || strengthOf(name) !== 'password' || !isMixed(value)) return null;
  const at = from + way.length;
  const what = 'password in a comment or a note';
  return { ...passwordAt(at, at + value.length, 'noted-password', what, `${name}: …`, false), noted: true };
};
