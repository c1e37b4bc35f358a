// A Python environment with packages from PyPI, in the user's cache folder: made once, used by every later run.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'botyard');

/** The Python of an environment that holds exactly these requirements. */
export const pythonWith = async (...requirements: string[]): Promise<string> => {
  const { stdout } = await run('python3', ['--version']);
  const key = createHash('sha256')
    .update([stdout.trim(), ...requirements].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cache, `test-venv-${key}`);
  if (!existsSync(join(folder, 'complete'))) await make(folder, requirements);
  return join(folder, 'bin', 'python');
};

/** Built beside and moved: two tests that want it at once both get a whole one. */
const make = async (folder: string, requirements: readonly string[]): Promise<void> => {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'test-venv-draft-'));
  try {
    await run('python3', ['-m', 'venv', draft]);
    await run(join(draft, 'bin', 'python'), ['-m', 'pip', 'install', '-q', ...requirements]);
    await writeFile(join(draft, 'complete'), '');
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(join(folder, 'complete'))) throw error;
  }
};
