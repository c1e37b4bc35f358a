import type { Row, Value } from './port.ts';

/** Reads a column of a known kind; what the schema promises is checked, not cast. */
export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} is not text`);
  return value;
};
export const numberOf = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is not a number`);
  return value;
};
export const bytesOf = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`${column} is not bytes`);
  return value;
};
export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : textOf(row, column);
export const numberOrNull = (row: Row, column: string): number | null =>
  row[column] === null ? null : numberOf(row, column);
export const flagOf = (row: Row, column: string): boolean => numberOf(row, column) !== 0;
export const jsonOf = <T>(row: Row, column: string): T => JSON.parse(textOf(row, column)) as T;
export const jsonOrNull = <T>(row: Row, column: string): T | null =>
  row[column] === null ? null : jsonOf<T | null>(row, column);

export const flag = (value: boolean): Value => (value ? 1 : 0);

/** The row of a statement that always gives one (`RETURNING`, `count(*)`). */
export const only = (rows: readonly Row[]): Row => {
  const [row] = rows;
  if (!row) throw new Error('the records gave no row');
  return row;
};
