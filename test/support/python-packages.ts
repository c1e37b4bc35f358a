// The files of a package from PyPI, in the user's cache folder: fetched once, never installed, nothing of it is run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'botyard');

const run = (command: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
};

/** Moves a folder to its place, unless another test has put it there first. */
const settle = (draft: string, folder: string): void => {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
};

/** Folder with the unpacked wheel of `name==version`. */
export const unpackedPackage = (python: string, name: string): string => {
  const folder = join(cache, `test-wheel-${name.replace('==', '-')}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const download = mkdtempSync(join(cache, 'test-wheel-draft-'));
  run(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', download, name]);
  const wheel = readdirSync(download).find((file) => file.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`no wheel of ${name}`);
  const draft = join(download, 'files');
  run(python, ['-m', 'zipfile', '-e', join(download, wheel), draft]);
  settle(draft, folder);
  rmSync(download, { recursive: true, force: true });
  return folder;
};

/** Folder of pyodide, a CPython that runs under Node; its version names the Python. */
export const pyodideFolder = (version: string): string => {
  const folder = join(cache, `test-pyodide-${version}`);
  const inside = join(folder, 'node_modules', 'pyodide');
  if (existsSync(join(inside, 'pyodide.mjs'))) return inside;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'test-pyodide-draft-'));
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', draft, `pyodide@${version}`]);
  settle(draft, folder);
  return inside;
};
