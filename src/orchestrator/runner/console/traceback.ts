/** The last traceback a bot printed: `message` is its final line. */
export interface Traceback {
  readonly message: string;
  readonly text: string;
}

export interface TracebackTracker {
  /** One line of stderr, in order. */
  see(line: string): void;
  last(): Traceback | null;
}

const HEADER = /^(\s*[+|] )*\s*(?:Exception Group )?Traceback \(most recent call last\):$/;
/** A syntax error of the entry itself has no header, only the place. */
const PLACE = /^ {2}File ".+", line \d+/;
const LINK = /^(During handling of the above exception|The above exception was the direct cause)/;
const GROUP_FINAL = /^\s+\| ([A-Za-z_][\w.]*: .*)$/;
const MOST_LINES = 500;

/**
 * States: *idle* (nothing open), *frames* (after a header or a place: indented lines belong to it) and *ended* (its final
 * line was seen: only a link to another traceback continues the text; a new header otherwise starts anew).
 */
export const trackTracebacks = (): TracebackTracker => {
  let state: 'idle' | 'frames' | 'ended' = 'idle';
  let linked = false;
  let lines: string[] = [];
  let message: string | null = null;
  let found: Traceback | null = null;

  const begin = (line: string): void => {
    if (!linked) lines = [];
    lines.push(line);
    state = 'frames';
    linked = false;
    message = null;
  };
  const finish = (final: string): void => {
    if (lines.length > MOST_LINES) lines.splice(1, lines.length - MOST_LINES, '  …');
    message = final;
    found = { message, text: lines.join('\n') };
  };

  const inFrames = (line: string): void => {
    lines.push(line);
    const inGroup = GROUP_FINAL.exec(line)?.[1];
    if (inGroup !== undefined) finish(message ?? inGroup);
    else if (/^\s/.test(line)) {
      // What follows the final line of a group are the exceptions in it.
      if (message !== null) finish(message);
      if (lines.length > 2 * MOST_LINES) lines.splice(1, MOST_LINES);
    } else if (message !== null) {
      lines.pop();
      state = 'idle';
    } else {
      finish(line);
      state = 'ended';
    }
  };

  return {
    see: (line) => {
      const outer = HEADER.test(line) && !(state === 'frames' && /^\s+[+|]/.test(line));
      if (outer || (state !== 'frames' && PLACE.test(line))) begin(line);
      else if (state === 'frames' && line !== '') inFrames(line);
      else if (state === 'ended' && (line === '' || LINK.test(line))) {
        linked ||= line !== '';
        lines.push(line);
      } else if (!linked) state = 'idle';
    },
    last: () => found,
  };
};
