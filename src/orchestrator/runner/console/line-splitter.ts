/** In UTF-16 units: a longer line goes out in pieces of this length. */
export const LONGEST_LINE = 64 * 1024;

export interface LineSplitter {
  write(text: string): string[];
  /** A last line that no line end closed. */
  end(): string[];
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/**
 * Text to lines. `\n` and `\r\n` end a line; so does a lone `\r`, at once, so that each state of a progress bar is a
 * line of its own, and none is lost; an empty stretch before a `\r` is no line (`\r 10 %\r 20 %\n` gives two).
 */
export const createLineSplitter = (longest: number = LONGEST_LINE): LineSplitter => {
  let open = '';
  let endedByReturn = false;

  const cutPieces = (lines: string[]): void => {
    while (open.length > longest) {
      const at = isHighSurrogate(open, longest - 1) ? longest - 1 : longest;
      lines.push(open.slice(0, at));
      open = open.slice(at);
    }
  };

  const close = (ending: string, lines: string[]): void => {
    const swallowed = open === '' && ((ending === '\n' && endedByReturn) || ending === '\r');
    if (!swallowed) lines.push(open);
    endedByReturn = ending === '\r' && !swallowed;
    open = '';
  };

  return {
    write: (text) => {
      const lines: string[] = [];
      let at = 0;
      for (const { index, 0: ending } of text.matchAll(/[\r\n]/g)) {
        open += text.slice(at, index);
        cutPieces(lines);
        if (index > at) endedByReturn = false;
        close(ending, lines);
        at = index + 1;
      }
      if (at < text.length) endedByReturn = false;
      open += text.slice(at);
      cutPieces(lines);
      return lines;
    },
    end: () => {
      const lines = open === '' ? [] : [open];
      open = '';
      return lines;
    },
  };
};
