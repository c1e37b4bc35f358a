import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const policyName = 'botyard.policy.yaml';

/**
 * The workspace's policy; null when there is none. Nearest first: the bot's folder and two above, as a bot lies at most
 * two folders below its workspace, but never above a repository's top. Which folder an editor has open must not move a
 * verdict.
 */
export const workspacePolicy = async (workspaceFolder: string): Promise<string | null> => {
  for (const folder of await foldersFrom(workspaceFolder)) {
    const path = join(folder, policyName);
    if (await isNamed(path)) return path;
  }
  return null;
};

const foldersFrom = async (workspaceFolder: string): Promise<readonly string[]> => {
  const first = resolve(workspaceFolder);
  const folders = [...new Set([first, dirname(first), dirname(dirname(first))])];
  for (const [index, folder] of folders.entries()) {
    if (await exists(join(folder, '.git'))) return folders.slice(0, index + 1);
  }
  return folders;
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What is there and cannot be read is there: only a name that leads nowhere is none. */
const isNamed = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
