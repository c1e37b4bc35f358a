import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runLogged } from './command.ts';

/** Why this machine cannot have the rig, and the one command that would change that. */
export interface Unavailable {
  readonly reason: string;
  readonly command: string | null;
}

export const onPath = (program: string, path = process.env.PATH ?? ''): string | null => {
  const candidates = path.split(delimiter).map((folder) => join(folder, program));
  return candidates.find((candidate) => isExecutable(candidate)) ?? null;
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const chromiumPath = (): string | null =>
  ['chromium', 'chromium-browser', 'google-chrome'].map((name) => onPath(name)).find((path) => path !== null) ?? null;

/** Without a font package every letter on a screenshot is a box. */
const hasFont = (): boolean =>
  ['/usr/share/fonts/truetype/dejavu', '/usr/share/fonts/truetype/liberation', '/usr/share/fonts/dejavu'].some(
    existsSync,
  );

/** Debian packages that are not here. The compiler is wanted only while VS Code's native modules are built. */
export const missingPackages = (building: boolean): string[] => {
  const missing: string[] = [];
  if (chromiumPath() === null) missing.push('chromium');
  if (!hasFont()) missing.push('fonts-dejavu-core', 'fontconfig');
  if (building) missing.push(...['make', 'g++', 'python3', 'ca-certificates'].filter((name) => wanted(name)));
  return missing;
};

const wanted = (name: string): boolean =>
  name === 'ca-certificates' ? !existsSync('/etc/ssl/certs/ca-certificates.crt') : onPath(name) === null;

const isDebian = (): boolean => {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** Whether the packages could be put here by us: as root on Debian or Ubuntu. We never ask for more rights than we have. */
export const unavailable = (missing: readonly string[]): Unavailable | null => {
  const system = `${process.platform}/${process.arch}`;
  if (system !== 'linux/x64')
    return { reason: `a real VS Code is set up on linux/x64 only, this is ${system}`, command: null };
  if (missing.length === 0) return null;
  if (!isDebian()) return { reason: `missing: ${missing.join(', ')}`, command: null };
  if (process.getuid?.() === 0 && onPath('apt-get') !== null) return null;
  return {
    reason: `missing: ${missing.join(', ')}`,
    command: `sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
  };
};

export const installPackages = async (packages: readonly string[], log: string): Promise<void> => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'] as const;
  await runLogged(log, [...apt, 'update'], { env });
  await runLogged(log, [...apt, 'install', '-y', '--no-install-recommends', ...packages], { env });
};
