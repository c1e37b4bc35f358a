/** What the system says of a file and the folder it lies in. */
export interface UnixFacts {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export type OwnerProblem = 'not-owned' | 'writable' | 'folder-not-owned' | 'folder-writable' | 'unknown';

/**
 * Only what nobody but root could have written is believed: file and folder are root's, and neither a group other than
 * root's nor everybody may write them. Pure.
 */
export const unixOwnerProblem = (file: UnixFacts, folder: UnixFacts): OwnerProblem | null => {
  if (file.uid !== 0) return 'not-owned';
  if (isOpen(file)) return 'writable';
  if (folder.uid !== 0) return 'folder-not-owned';
  return isOpen(folder) ? 'folder-writable' : null;
};

const isOpen = ({ gid, mode }: UnixFacts): boolean => (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && gid !== 0);

/** SYSTEM, Administrators and the installer of Windows, by their letters and by their numbers. */
const administrators = [
  'SY',
  'BA',
  'LA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
];

/** Rights to change a file or what a folder holds, by the letters of the security descriptor language. */
const changing = ['GA', 'GW', 'FA', 'FW', 'DC', 'LC', 'DT', 'SD', 'WD', 'WO'];
/** The same as bits: write, append, delete inside, delete, change rights, change owner. */
const changingBits = 0x2 | 0x4 | 0x40 | 0x1_0000 | 0x4_0000 | 0x8_0000;
const genericBits = [0x1000_0000, 0x4000_0000];

/** The same on Windows, from the descriptors of file and folder as `O:BAG:…D:(A;;FA;;;BA)…`. Pure. */
export const windowsOwnerProblem = (file: string, folder: string): OwnerProblem | null => {
  const [own, around] = [descriptorProblem(file), descriptorProblem(folder)];
  if (own !== null) return own;
  if (around === 'not-owned') return 'folder-not-owned';
  return around === 'writable' ? 'folder-writable' : around;
};

const descriptorProblem = (descriptor: string): 'not-owned' | 'writable' | 'unknown' | null => {
  const parts = /^O:(S-1-[\d-]+|[A-Z]{2})(?:G:(?:S-1-[\d-]+|[A-Z]{2}))?D:[A-Z]*((?:\([^()]*\))*)/.exec(
    descriptor.trim(),
  );
  if (parts === null) return 'unknown';
  const [, owner = '', entries = ''] = parts;
  if (!administrators.includes(owner)) return 'not-owned';
  // No entry at all is no protection at all.
  if (entries === '') return 'writable';
  return [...entries.matchAll(/\(([^()]*)\)/g)].some(([, entry]) => isOpening(entry ?? '')) ? 'writable' : null;
};

/** `A;flags;rights;;;who`: lets somebody who is no administrator change it. */
const isOpening = (entry: string): boolean => {
  const [kind = '', flags = '', rights = '', , , who = ''] = entry.split(';');
  const isAllowing = kind.endsWith('A') && !flags.includes('IO');
  return isAllowing && !administrators.includes(who) && mayChange(rights);
};

const mayChange = (rights: string): boolean => {
  if (!/^0x/i.test(rights)) return (rights.match(/../g) ?? []).some((right) => changing.includes(right));
  const bits = Number(rights);
  return (bits & changingBits) !== 0 || genericBits.some((bit) => (bits & bit) !== 0);
};
