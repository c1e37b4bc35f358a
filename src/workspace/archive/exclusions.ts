/**
 * What never belongs to a bot, whatever its own files say: for size, for safety, or because it is made anew. The checker
 * and the packer ask the same functions, so nothing is shipped that was not read.
 */
export type Exclusion =
  | 'git'
  | 'dot-folder'
  | 'dot-file'
  | 'virtual-environment'
  | 'cache'
  | 'node-modules'
  | 'build-output'
  | 'environment-file'
  | 'key-file'
  | 'evidence';

const caches = new Set(['__pycache__', '__pypackages__', 'site-packages']);
const buildFolders = new Set(['build', 'dist']);

/** Why a folder is never entered, by its name and (for environments) the names in it. */
export const folderExclusion = (path: string, entries: ReadonlySet<string>): Exclusion | null => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '.git') return 'git';
  if (entries.has('pyvenv.cfg') || entries.has('conda-meta')) return 'virtual-environment';
  if (name.startsWith('.')) return 'dot-folder';
  if (name === 'node_modules') return 'node-modules';
  if (caches.has(name)) return 'cache';
  if (name.endsWith('.egg-info') || buildFolders.has(path)) return 'build-output';
  return null;
};

const keyEndings = ['.pem', '.key', '.p12', '.pfx', '.jks', '.keystore', '.ppk', '.kdbx', '.bcf'];
const keyNames = /^id_(rsa|dsa|ecdsa|ed25519)(\.pub)?$/;

/** Why a file is never packed, by its name. (`*.bcf` is a BotCity runner's own configuration, with its key.) */
export const fileExclusion = (path: string): Exclusion | null => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === '.env' || name.startsWith('.env.') || name.endsWith('.env')) return 'environment-file';
  if (keyEndings.some((ending) => name.endsWith(ending)) || keyNames.test(name)) return 'key-file';
  if (name === 'botyard.evidence.dsse.json') return 'evidence';
  if (/\.py[cod]$/.test(name)) return 'cache';
  if (name === '.python-version' && path === name) return null;
  return name.startsWith('.') ? 'dot-file' : null;
};
