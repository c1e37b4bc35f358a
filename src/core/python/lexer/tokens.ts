import type { Scratch } from '../scratch.ts';

/** Kinds of tokens, as small numbers for typed arrays. */
export const Kind = {
  end: 0,
  name: 1,
  number: 2,
  string: 3,
  op: 4,
  newline: 5,
  indent: 7,
  dedent: 8,
  /** An f- or t-string is start, middles and fields, end; a field's tokens stand between `{` and `}`. */
  fStart: 10,
  fMiddle: 11,
  fEnd: 12,
  error: 13,
} as const;

/** Tokens as columns: token i is `text.slice(starts[i], ends[i])`. Comments and line ends that end nothing are none. */
export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  /** What each token is, as a `Word`, a character code or its kind. */
  readonly words: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the innermost bracket token still open at token i; -1 outside all. */
  readonly enclosing: Int32Array;
  readonly count: number;
  /** True when some name holds a character beyond ASCII. */
  readonly hasWideNames: boolean;
}

export interface Columns {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly enclosing: Int32Array;
  readonly kinds: Uint8Array;
  readonly words: Uint8Array;
}

/** Bytes that one token takes in all columns. */
const width = 14;

/** All columns in one piece of memory: several a text are what keeps the collector busy. */
const columnsFor = (size: number): Columns => {
  const room = new ArrayBuffer(size * width);
  return {
    size,
    starts: new Int32Array(room, 0, size),
    ends: new Int32Array(room, size * 4, size),
    enclosing: new Int32Array(room, size * 8, size),
    kinds: new Uint8Array(room, size * 12, size),
    words: new Uint8Array(room, size * 13, size),
  };
};

/** Columns that grow; in memory of its own unless it is given some. */
export class TokenBuffer implements Tokens {
  readonly text: string;
  kinds: Uint8Array;
  words: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  enclosing: Int32Array;
  count = 0;
  hasWideNames = false;
  private size: number;
  private readonly scratch: Scratch | null;
  /** Bracket tokens still open, and the innermost of them. */
  private readonly open: number[] = [];
  private innermost = -1;

  constructor(text: string, scratch: Scratch | null = null) {
    this.text = text;
    this.scratch = scratch;
    // Seldom does a text have more.
    const wanted = (text.length >> 2) + 16;
    const columns = scratch?.columns && scratch.columns.size >= wanted ? scratch.columns : columnsFor(wanted);
    this.keep(columns);
    this.size = columns.size;
    this.kinds = columns.kinds;
    this.words = columns.words;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.enclosing = columns.enclosing;
  }

  push(kind: number, word: number, start: number, end: number): void {
    const i = this.count;
    if (i === this.size) this.grow();
    this.kinds[i] = kind;
    this.words[i] = word;
    this.starts[i] = start;
    this.ends[i] = end;
    this.enclosing[i] = this.innermost;
    this.count = i + 1;
  }

  /** A token that is no more than its kind. */
  pushKind(kind: number, start: number, end: number): void {
    this.push(kind, kind, start, end);
  }

  /** An operator of one character. */
  pushSign(sign: number, at: number): void {
    this.push(Kind.op, sign, at, at + 1);
  }

  pushOpening(sign: number, at: number): void {
    this.pushSign(sign, at);
    this.open.push(this.innermost);
    this.innermost = this.count - 1;
  }

  /** Whether it fits the bracket it closes is for the lexer to say. */
  pushClosing(sign: number, at: number): void {
    this.innermost = this.open.pop() ?? -1;
    this.pushSign(sign, at);
  }

  /** Ends a statement, and with it all brackets: the lexer only does so where it gave these up. */
  pushNewline(start: number, end: number): void {
    while (this.open.length > 0) this.open.pop();
    this.innermost = -1;
    this.pushKind(Kind.newline, start, end);
  }

  private grow(): void {
    const columns = columnsFor(this.size * 2);
    for (const name of ['kinds', 'words', 'starts', 'ends', 'enclosing'] as const) columns[name].set(this[name]);
    this.size = columns.size;
    this.kinds = columns.kinds;
    this.words = columns.words;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.enclosing = columns.enclosing;
    this.keep(columns);
  }

  private keep(columns: Columns): void {
    if (this.scratch && columns.size <= this.scratch.most) this.scratch.columns = columns;
  }
}
