import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { dirname, win32 } from 'node:path';
import { promisify } from 'node:util';
import { type OwnerProblem, unixOwnerProblem, windowsOwnerProblem } from './system-owner.ts';

/**
 * Why a policy of the system is not believed; null when only an administrator could have written it. Links are followed
 * first: the file they lead to and its folder are judged.
 */
export const ownerProblem = async (path: string, platform: NodeJS.Platform): Promise<OwnerProblem | null> => {
  try {
    const real = await realpath(path);
    if (platform === 'win32') return windowsOwnerProblem(await descriptorOf(real), await descriptorOf(dirname(real)));
    return unixOwnerProblem(await stat(real), await stat(dirname(real)));
  } catch {
    return 'unknown';
  }
};

/**
 * Node knows no owners on Windows, so Windows' own PowerShell is asked, by its full path; the file is named in the
 * environment, where no character of it is code.
 */
const descriptorOf = async (path: string): Promise<string> => {
  const root = process.env.SystemRoot ?? 'C:\\Windows';
  const program = win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const command = '(Get-Acl -LiteralPath $env:BOTYARD_PATH).Sddl';
  const { stdout } = await promisify(execFile)(program, ['-NoProfile', '-NonInteractive', '-Command', command], {
    env: { SystemRoot: root, BOTYARD_PATH: path },
    timeout: 10_000,
    windowsHide: true,
  });
  return stdout;
};
