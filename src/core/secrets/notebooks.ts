/** The code of a notebook's cell, and where its characters stand in the notebook. */
export interface Cell {
  readonly text: string;
  /** The offset in the notebook of an offset in the cell. */
  at(offset: number): number;
}

/**
 * The cells of code of a Jupyter notebook. The JSON is read for these strings alone: pictures in it are long, and a tree with
 * places would be longer. Nothing where the text is no notebook.
 */
export const codeCells = (text: string): readonly Cell[] => {
  const found: Cell[] = [];
  let type: string | null = null;
  let lines: readonly Literal[] | null = null;
  // In the strings of JSON these quotes are escaped, so that no output is taken for a key.
  for (const match of text.matchAll(/"(cell_type|source)"\s{0,20}:\s{0,20}/g)) {
    const values = literalsAt(text, match.index + match[0].length);
    if (match[1] === 'source') lines = values;
    else type = text.slice(values[0]?.start, values[0]?.end);
    // Of each cell the type stands before or after its lines.
    if (type === null || lines === null) continue;
    if (type === 'code' && lines.length > 0) found.push(cellOf(text, lines));
    [type, lines] = [null, null];
  }
  return found;
};

/** A string of JSON by its offsets, without its quotes. */
interface Literal {
  readonly start: number;
  readonly end: number;
}

/** The strings of a list, or the one that stands there. */
const literalsAt = (text: string, from: number): readonly Literal[] => {
  if (text[from] === '"') return [{ start: from + 1, end: endOfLiteral(text, from + 1) }];
  const found: Literal[] = [];
  for (let i = text[from] === '[' ? from + 1 : text.length; i < text.length && text[i] !== ']'; i++) {
    if (text[i] !== '"') continue;
    const end = endOfLiteral(text, i + 1);
    found.push({ start: i + 1, end });
    i = end;
  }
  return found;
};

const endOfLiteral = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return Math.min(i, text.length);
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

const cellOf = (text: string, lines: readonly Literal[]): Cell => {
  const places: number[] = [];
  const characters: string[] = [];
  for (const { start, end } of lines) {
    for (let i = start; i < end; ) {
      const isEscape = text[i] === '\\';
      const length = isEscape ? (text[i + 1] === 'u' ? 6 : 2) : 1;
      characters.push(isEscape ? unescaped(text, i) : text.charAt(i));
      places.push(i);
      i += length;
    }
  }
  const last = lines.at(-1)?.end ?? 0;
  return { text: withoutCommands(characters.join('')), at: (offset) => places[offset] ?? last };
};

const unescaped = (text: string, i: number): string => {
  const next = text[i + 1] ?? '';
  // Half of a pair by itself is one character of a string, as there.
  if (next === 'u') return String.fromCharCode(Number.parseInt(text.slice(i + 2, i + 6), 16));
  return escapes[next] ?? (next === '' ? ' ' : next);
};

/** Lines for the notebook itself and for the shell are no Python. */
const withoutCommands = (text: string): string =>
  text.replace(/^[ \t]{0,80}[%!].*$/gm, (line) => ''.padEnd(line.length));
