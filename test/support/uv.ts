import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const UV = 'uv==0.9.11';

/** Folder of a real uv, put once into the cache that the tests share. */
export const uvFolder = (python: string): string => {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'botyard');
  const folder = join(cache, `test-${UV.replace('==', '-')}`);
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (existsSync(join(bin, 'uv'))) return bin;
  mkdirSync(cache, { recursive: true });
  for (const args of [
    [python, '-m', 'venv', '--clear', folder],
    [join(bin, 'python'), '-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', UV],
  ]) {
    const [file = '', ...rest] = args;
    const { status, stderr } = spawnSync(file, rest, { encoding: 'utf8' });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`uv could not be put into the cache: ${stderr}`);
  }
  return bin;
};
