import type { Range } from '../../bot.ts';

/**
 * TOML as it stands in an editor: half-written. The reader goes on behind whatever it can't understand and names the
 * place; one reader for whole and for broken files, so that both are judged alike. It is no validator.
 */
export type TomlValue = TomlString | TomlArray | TomlTable | TomlOther;

export interface TomlString extends Range {
  readonly kind: 'string';
  readonly value: string;
  /** Where the value begins in the file, if it stands there as it is; null when escapes stand in it. */
  readonly content: number | null;
}

export interface TomlArray extends Range {
  readonly kind: 'array';
  readonly items: readonly TomlValue[];
}

/** `{ … }` */
export interface TomlTable extends Range {
  readonly kind: 'table';
  readonly entries: readonly TomlEntry[];
}

/** Numbers, booleans, dates; also what is none of them. */
export interface TomlOther extends Range {
  readonly kind: 'other';
  readonly value: string;
}

export interface TomlEntry {
  /** `a.b` is two. */
  readonly key: readonly string[];
  readonly keyRange: Range;
  readonly value: TomlValue;
}

/** A `[table]` or a `[[table]]` with what stands below it; the first of a file has no name. */
export interface TomlSection {
  readonly name: readonly string[];
  readonly isItem: boolean;
  /** Of its header. */
  readonly range: Range;
  readonly entries: readonly TomlEntry[];
}
