import { strengthOf } from '../secret-literal/names.ts';
import { isMixed, isStrong } from './credible.ts';
import { isExample } from './examples.ts';
import { type Anchor, passwordAt, type Search, type TokenMatch } from './match.ts';

/** Tokens, keys, signatures and passwords in the query of an address: `?token=…`, `&api_key=…`. */
export const queryAnchors = (): readonly Anchor[] =>
  'token key sig secret senha password pwd passwd chave'.split(' ').map((word) => ({
    word: `${word}=`,
    exact: false,
    at: (search, start, end) => (mayEndName(search.text.charCodeAt(start - 1)) ? matchAt(search, start, end) : null),
  }));

/** `?`, `&`, `;`, `_`, `-` or a letter. */
const mayEndName = (c: number): boolean =>
  c === 63 || c === 38 || c === 59 || c === 95 || c === 45 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

const matchAt = ({ text, meter }: Search, start: number, from: number): TokenMatch | null => {
  const [, head = ''] = /(?:\?|&(?:amp;)?)([A-Za-z_-]{0,30})$/.exec(text.slice(Math.max(0, start - 36), start)) ?? [];
  meter.steps += 36;
  if (head === '' && !/[?&;]/.test(text[start - 1] ?? '')) return null;
  const value = /^[\w.~%+/!*$@-]{6,512}={0,2}(?=$|[&#\s"'`)<>,;\\\]])/.exec(text.slice(from, from + 516))?.[0] ?? '';
  meter.steps += value.length + 1;
  const name = `${head}${text.slice(start, from - 1)}`;
  if (!isSecret(name.toLowerCase(), value) || isExample(value)) return null;
  const what = 'secret in the query of an address';
  return passwordAt(from, from + value.length, 'query-secret', what, `${name}=…`, true);
};

const isSecret = (name: string, value: string): boolean => {
  if (name === 'sig') return value.length >= 40 && isStrong(value);
  const strength = strengthOf(name);
  if (strength === 'password') return isMixed(value);
  return (strength === 'token' || name === 'key') && value.length >= 16 && isStrong(value);
};
