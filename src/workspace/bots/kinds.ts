import { isWaiverEnvelope } from '#core';

/** Why a file belongs to the archive; all but `resources` and `include` are also read by the check. */
export type FileKind = 'python' | 'requirements' | 'lock' | 'project' | 'botproj';

const projectNames = new Set([
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'pipfile',
  '.python-version',
  'manifest.in',
  'version',
  'botyard.policy.yaml',
  'botyard.waivers.yaml',
  'botyard.baseline.json',
  'botyard.template.json',
]);
const lockNames = new Set(['poetry.lock', 'pipfile.lock', 'uv.lock', 'pdm.lock', 'pylock.toml']);
const requirements = /^(requirements|constraints)([._-].*)?\.(txt|in)$/;

/** What a file is to a bot, by its path; null for all that is only data. */
export const kindOf = (path: string): FileKind | null => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (projectNames.has(name) && !path.includes('/')) return 'project';
  if (isWaiverEnvelope(path)) return 'project';
  if (/\.pyw?$/.test(name)) return 'python';
  if (name.endsWith('.botproj')) return 'botproj';
  if (lockNames.has(name) || /^pylock\.[^.]+\.toml$/.test(name)) return 'lock';
  if (requirements.test(name) || (/^requirements\//.test(path) && name.endsWith('.txt'))) return 'requirements';
  return null;
};
