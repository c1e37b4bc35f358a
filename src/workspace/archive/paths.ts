/**
 * What a path inside an archive may look like, so that it unpacks the same on every system and never outside its folder.
 * The packer and the reader ask the same function: what is packed can be unpacked.
 */
export type PathProblem =
  | 'empty'
  | 'absolute'
  | 'backslash'
  | 'drive-or-stream'
  | 'control-character'
  | 'parent-segment'
  | 'empty-segment'
  | 'trailing-dot-or-blank'
  | 'device-name'
  | 'too-long';

const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;

/** Null when the path is safe: relative, `/` between plain names. */
export const pathProblem = (path: string): PathProblem | null => {
  if (path === '') return 'empty';
  if (path.length > 512) return 'too-long';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/')) return 'absolute';
  if (path.includes(':')) return 'drive-or-stream';
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'control-character';
  for (const segment of path.split('/')) {
    const problem = segmentProblem(segment);
    if (problem !== null) return problem;
  }
  return null;
};

const segmentProblem = (segment: string): PathProblem | null => {
  if (segment === '') return 'empty-segment';
  if (segment === '..' || segment === '.') return 'parent-segment';
  if (/[. ]$/.test(segment)) return 'trailing-dot-or-blank';
  if (deviceName.test(segment)) return 'device-name';
  return segment.length > 255 ? 'too-long' : null;
};

/** True for the problems that would lead out of the folder; the rest is only unusable. */
export const escapes = (problem: PathProblem): boolean =>
  ['absolute', 'backslash', 'drive-or-stream', 'parent-segment', 'control-character'].includes(problem);

/** Two paths with the same key are one file on a system that ignores case or composes letters. */
export const sameFileKey = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

/**
 * The first path that cannot stand beside the others: a duplicate, one that differs only in case, or a file where
 * another path needs a folder. Null when all can.
 */
export const clashIn = (paths: Iterable<string>): readonly [string, string] | null => {
  const files = new Map<string, string>();
  for (const path of paths) {
    const other = files.get(sameFileKey(path));
    if (other !== undefined) return [other, path];
    files.set(sameFileKey(path), path);
  }
  for (const path of files.values()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const file = files.get(sameFileKey(path.slice(0, end)));
      if (file !== undefined) return [file, path];
    }
  }
  return null;
};

/** Order of archive entries and digests: by UTF-8 bytes, the same on every machine and language. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
