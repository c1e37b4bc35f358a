import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Words before a command that give it a network without any interface, and nothing else that differs. */
export const withoutNetwork: readonly [string, ...string[]] = ['unshare', '--map-root-user', '--net'];

/** Why a process cannot be cut off from the network here; false where it can. In CI that is a failure, never a skip. */
export const cannotCutOff = (): string | false => {
  const [program, ...words] = withoutNetwork;
  if (process.platform === 'linux' && spawnSync(program, [...words, 'true']).status === 0) return false;
  const reason = 'NOT TESTED: this system gives no process a network of its own (unshare --net)';
  if (process.env.CI === 'true') throw new Error(reason);
  return reason;
};

/** What VS Code's server is started with, so that its extension host has no network; see the file it names. */
export const cutOffExtensionHost = {
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'cut-off-extension-host.ts')}`,
};
