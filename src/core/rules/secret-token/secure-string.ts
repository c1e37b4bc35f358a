import { isCredible } from './credible.ts';
import { type Anchor, passwordAt, type Search, type TokenMatch } from './match.ts';

/** `ConvertTo-SecureString "…" -AsPlainText`: PowerShell's own word for a password that is written out. */
export const secureStringAnchors = (): readonly Anchor[] => [
  { word: 'ConvertTo-SecureString', exact: false, at: (search, _, end) => matchAt(search, end) },
];

const form = /^(\s{1,9}(?:-string\s{1,9})?(?:-asplaintext\s{1,9})?(?:-force\s{1,9})?\\?(["']))([^"'\\\s]{4,128})\\?\2/i;

const matchAt = ({ text, meter }: Search, from: number): TokenMatch | null => {
  meter.steps += 200;
  const [, before = '', , value = ''] = form.exec(text.slice(from, from + 200)) ?? [];
  const line = /^[^\n]{0,300}/.exec(text.slice(from, from + 300))?.[0] ?? '';
  if (!isCredible(value) || !/-asplaintext/i.test(line)) return null;
  const at = from + before.length;
  const masked = 'ConvertTo-SecureString "…"';
  return passwordAt(at, at + value.length, 'secure-string', 'password of a script', masked, true);
};
