import { createHash } from 'node:crypto';

/**
 * One text for one value: keys sorted, maps as sorted objects, no blanks. Two policies that decide alike by content have
 * one digest, whatever the order of keys in their files.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value instanceof Map) return ordered(Object.fromEntries(value));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, ordered(each)]));
};

export const sha256 = (data: string | Uint8Array): `sha256:${string}` =>
  `sha256:${createHash('sha256').update(data).digest('hex')}`;
