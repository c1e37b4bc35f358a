import type { PythonProblem } from './facts.ts';

const cookie = /^[ \t\f]*#[^\n\r]*?coding[:=][ \t]*([-\w.]+)/;
const asciiBased =
  /^(utf[-_]?8([-_]sig)?|(us[-_]?)?ascii|latin[-_]?1|iso[-_]?8859[-_]?\d{1,2}|(windows[-_]?|cp)125\d|koi8[-_][ru])$/i;

/**
 * A file that declares an encoding in which its bytes are other code than they look (`utf-7`, `unicode_escape`): what we
 * read is then not what Python runs, so it hides code.
 */
export const encodingProblem = (text: string): PythonProblem | null => {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 2);
  const first = lines[0] ?? '';
  const second = /^[ \t\f]*(#|$)/.test(first) ? (lines[1] ?? '') : '';
  const name = (cookie.exec(first) ?? cookie.exec(second))?.[1];
  if (name === undefined || asciiBased.test(name)) return null;
  return { code: 'syntax-error', offset: Math.max(0, text.indexOf(name)), hides: true };
};
