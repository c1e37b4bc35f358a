import { execFile } from 'node:child_process';
import { Failure } from '#core';
import { systemCode } from '../files/read-file.ts';
import type { Environment } from '../user-folders.ts';
import { findGit } from './find-git.ts';

/** One git command in one folder; null when git says no. Bytes, as names may be any bytes. */
export type Git = (...words: readonly string[]) => Promise<Buffer | null>;

/**
 * A folder's own git configuration can name commands: for a file system monitor, hooks, filters, transports. Only commands
 * that read the index and the history are used here (they call no filters), and what else could start one is switched off.
 */
const hardened = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.untrackedCache=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];

const limits = { maxBuffer: 256 * 1024 * 1024, timeout: 60_000 };

export const gitIn = async (folder: string, env: Environment): Promise<Git> => {
  const file = await findGit(env, folder);
  if (file === null) throw new Failure('git-not-found');
  return (...words) =>
    new Promise((done, failed) => {
      const options = { cwd: folder, env: cleaned(env), encoding: 'buffer', windowsHide: true, ...limits } as const;
      execFile(file, [...hardened, ...words], options, (error, stdout) => {
        if (error === null) done(stdout);
        else if (typeof error.code === 'number') done(null);
        else failed(new Failure('git-failed', { folder, cause: systemCode(error) }, { cause: error }));
      });
    });
};

/** Nothing that steers git from outside: neither another repository nor a command, a question or a fetch. */
const cleaned = (env: Environment): NodeJS.ProcessEnv => {
  const kept = Object.entries(env).filter(([name]) => !/^(GIT_|SSH_ASKPASS$|PAGER$)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
  };
};
