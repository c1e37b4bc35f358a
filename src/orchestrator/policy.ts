import { Failure, problemText } from '#core';
import { fetchedPolicy, namedFile, type PolicyFrom, systemPolicy } from '#workspace';

/**
 * The server's own policy document, read anew at each use, so that a change is in force at once; one that is fetched is
 * read from the cache of this machine. A file that cannot be believed at the start refuses the start; later it makes
 * every verdict *could not check*.
 */
export const policySource = async (
  file: string | null,
  { machine, origin, organisationKey }: PolicyFrom = {},
): Promise<() => Promise<string | null>> => {
  if (file === null) {
    return async () => {
      const named = (machine && (await systemPolicy(machine))?.origin) ?? origin;
      return named && machine ? (await fetchedPolicy(machine, named)).text : null;
    };
  }
  const read = async () => {
    const systemOrigin = (machine && (await systemPolicy(machine))?.origin) ?? null;
    return namedFile(file, { systemOrigin, publicKey: organisationKey }, machine);
  };
  const [problem] = (await read()).problems;
  if (problem) {
    const { code, line, column, data } = problem;
    if (code === 'policy-unreadable')
      throw new Failure('policy-not-readable', { path: file, cause: data.cause ?? code });
    if (code !== 'policy-invalid') throw new Failure('policy-refused', { said: problemText(problem) });
    throw new Failure('policy-invalid', { path: file, line, column, cause: data.cause ?? code });
  }
  // Unreadable later on: a text that is no policy, so that nothing passes for want of one.
  return async () => (await read()).text ?? 'unreadable';
};
