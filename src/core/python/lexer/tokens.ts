/** Kinds of tokens, as small numbers for typed arrays. */
export const Kind = {
  end: 0,
  name: 1,
  number: 2,
  string: 3,
  op: 4,
  newline: 5,
  /** A line end that ends no statement: blank line, comment line, inside brackets. */
  nl: 6,
  indent: 7,
  dedent: 8,
  comment: 9,
  /** An f- or t-string is start, middles and fields, end; a field's tokens stand between `{` and `}`. */
  fStart: 10,
  fMiddle: 11,
  fEnd: 12,
  error: 13,
} as const;

/** Tokens as columns: token i is `text.slice(starts[i], ends[i])`. */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** Columns that grow; made anew for each text. */
export class TokenBuffer implements Tokens {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(kind: number, start: number, end: number): void {
    if (this.count === this.kinds.length) this.grow();
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  private grow(): void {
    const size = this.count * 2 + 16;
    const kinds = new Uint8Array(size);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    kinds.set(this.kinds);
    starts.set(this.starts);
    ends.set(this.ends);
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends;
  }
}
