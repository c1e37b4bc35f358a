import { deserialize, serialize } from 'node:v8';
import { type FileResult, once } from '#core';
import type { Judged } from './part.ts';

/**
 * What a thread answers for a job. The results of all its files are one piece of memory until somebody asks for one: as
 * long as the threads work, objects would only be what the collector has to look through.
 */
export interface PackedJob {
  readonly files: readonly Omit<Judged, 'result'>[];
  readonly results: Uint8Array;
}

export const packed = (judged: readonly Judged[]): PackedJob => ({
  files: judged.map(({ result: _, ...file }) => file),
  results: serialize(judged.map(({ result }) => result)),
});

export const unpacked = ({ files, results }: PackedJob): readonly Judged[] => {
  const all = once(() => deserialize(results) as readonly FileResult[]);
  return files.map((file, i) => ({
    ...file,
    get result() {
      return all()[i] as FileResult;
    },
  }));
};
