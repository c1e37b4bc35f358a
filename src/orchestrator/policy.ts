import { readFile } from 'node:fs/promises';
import { Failure } from '#core';
import { loadPolicy } from '#workspace';

/**
 * The server's own policy document, read anew at each use, so that a change is in force at once. A document that cannot
 * be read at the start refuses the start; later it makes every verdict *could not check*.
 */
export const policySource = async (file: string | null): Promise<() => Promise<string | null>> => {
  if (file === null) return async () => null;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure('policy-not-readable', { path: file, cause: error.code ?? error.message });
  });
  const [problem] = (await loadPolicy({ targetText: text })).problems;
  if (problem) {
    const { line, column, data } = problem;
    throw new Failure('policy-invalid', { path: file, line, column, cause: data.cause ?? problem.code });
  }
  // Unreadable later on: a text that is no policy, so that nothing passes for want of one.
  return () => readFile(file, 'utf8').catch(() => 'unreadable');
};
