import { createHash } from 'node:crypto';
import { join, win32 } from 'node:path';
import { type Environment, userFolders } from '../user-folders.ts';

/** What of this machine has a word in the policy. The caller says where, so that a test has a machine of its own. */
export interface PolicyMachine {
  readonly platform: NodeJS.Platform;
  /** The policy of the system, which only an administrator can write. */
  readonly systemFile: string;
  /** Where fetched policies are kept; a folder for each source. */
  readonly cache: string;
  /** Which serials were seen: what is kept though the cache goes. */
  readonly serials: string;
}

/** The machine as its environment says it is. */
export const policyMachine = (env: Environment, platform: NodeJS.Platform, home: string): PolicyMachine => {
  const { cache, data } = userFolders(env, platform, home);
  return {
    platform,
    systemFile: systemFileOf(env, platform),
    cache: join(cache, 'policies'),
    serials: join(data, 'policy-serials.jsonl'),
  };
};

const systemFileOf = (env: Environment, platform: NodeJS.Platform): string => {
  if (platform === 'darwin') return '/Library/Application Support/Botyard/policy.yaml';
  if (platform !== 'win32') return '/etc/botyard/policy.yaml';
  const named = env.ProgramData;
  return win32.join(named && win32.isAbsolute(named) ? named : 'C:\\ProgramData', 'Botyard', 'policy.yaml');
};

/** What a source is called where it names a folder or a line. */
export const sourceId = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 32);
