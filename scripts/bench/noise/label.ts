/** A finding that is right: this rule, on this line of this file; `null` = anywhere in it. */
export interface Label {
  readonly rule: string;
  readonly path: string;
  readonly line: number | null;
}

/**
 * Lines `RULE PATH PIECE`: the piece is a part of the line, `*` for the file as a whole, `PIECE #2` the second line with it.
 * What begins with `#` is a remark. A piece that stands nowhere is an error: a label must not rot.
 */
export const labelsIn = (text: string, files: ReadonlyMap<string, string>): readonly Label[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, rule = '', path = '', piece = ''] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
      if (rule === '') throw new Error(`a label is "RULE PATH PIECE": ${line}`);
      return { rule, path, line: piece === '*' ? null : lineOf(files.get(path), piece, line) };
    });

const lineOf = (text: string | undefined, piece: string, label: string): number => {
  const [, part = piece, turn = '1'] = /^(.*?) #(\d+)$/.exec(piece) ?? [];
  const lines = (text ?? '').split('\n').flatMap((line, i) => (line.includes(part) ? [i + 1] : []));
  const found = lines[Number(turn) - 1];
  if (found === undefined) throw new Error(`the label names no line: ${label}`);
  return found;
};
