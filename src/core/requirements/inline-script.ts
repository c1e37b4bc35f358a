import { readProject } from './pyproject.ts';
import type { FileReading } from './reading.ts';

/** A block begins here; anything else costs a file one search. */
const opening = /^# \/\/\/ script[ \t]*\r?$/m;

/** Metadata at the head of a script (PEP 723); null where there is none. Ranges are of the Python file. */
export const readInlineScript = (path: string, text: string): FileReading | null => {
  if (!text.includes('# /// script')) return null;
  const open = opening.exec(text);
  if (open === null) return null;
  const start = open.index + open[0].length;
  const block = linesOf(text, start);
  // The comment signs become blanks, so that every offset stays what it is.
  const toml = ' '.repeat(start) + block.replace(/^# ?/gm, (sign) => ' '.repeat(sign.length));
  return readProject(path, toml, text, 'inline-script');
};

/** Up to the last `# ///` of the comment lines that follow; all of them while it is still to be written. */
const linesOf = (text: string, start: number): string => {
  const lines = /\s*?(?:\r?\n#(?: [^\r\n]*)?(?=\r|\n|$))*/y;
  lines.lastIndex = start;
  const comments = lines.exec(text)?.[0] ?? '';
  const close = comments.lastIndexOf('\n# ///');
  return close < 0 ? comments : comments.slice(0, close + 1);
};
