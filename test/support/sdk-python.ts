import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const requirements = ['botcity-maestro-sdk==0.9.1', 'requests==2.32.4'];
const inVenv = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];

/**
 * A Python that has the real SDK, made once and kept in the user's cache. Made beside its place and then moved, so that
 * two tests at once or a broken download never leave a half one.
 */
export const sdkPython = async (): Promise<string> => {
  const base = process.platform === 'win32' ? 'python' : 'python3';
  const { stdout: version } = await run(base, ['--version']);
  const key = createHash('sha256')
    .update([version, ...requirements].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'botyard');
  const venv = join(cache, `test-venv-${key}`);
  const python = join(venv, ...inVenv);
  if (existsSync(python)) return python;
  const draft = `${venv}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  try {
    await run(base, ['-m', 'venv', draft]);
    await run(join(draft, ...inVenv), ['-m', 'pip', 'install', '--quiet', ...requirements]);
    // One whose Python has gone from the machine is of no use.
    if (!existsSync(python)) await rm(venv, { recursive: true, force: true });
    await rename(draft, venv);
  } catch (error) {
    if (!existsSync(python)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return python;
};
