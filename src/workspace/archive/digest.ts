import { createHash } from 'node:crypto';
import { byBytes } from './paths.ts';

const evidence = 'botyard.evidence.dsse.json';

/**
 * What a version is known by: path and SHA-256 of each file, sorted, the evidence left out. Two zips of the same files
 * have one payload digest, however they were packed.
 */
export const payloadDigest = (files: ReadonlyMap<string, Uint8Array>): `sha256:${string}` =>
  digestOf([...files].map(([path, bytes]) => ({ path, sha256: hexSha256(bytes) })));

/** The same from what a plan knows. */
export const digestOf = (files: readonly { path: string; sha256: string }[]): `sha256:${string}` => {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files.toSorted((a, b) => byBytes(a.path, b.path))) {
    if (path !== evidence) hash.update(`${path}\0${sha256}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
};

export const hexSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
