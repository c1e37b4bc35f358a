import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Failure } from '#core';
import { childEnv } from './child-env.ts';
import { type NodeSearch, nodeCandidates } from './node-candidates.ts';

export interface FindNodeOptions extends Partial<NodeSearch> {
  /** Set by tests; `sqliteProbe` otherwise. */
  readonly probe?: (node: string, env: Readonly<Record<string, string | undefined>>) => Promise<boolean>;
}

const PROBE_MS = 15_000;

/** The first Node that has `node:sqlite`, or `node-without-sqlite` naming every one that was looked at. */
export const findNode = async (options: FindNodeOptions = {}): Promise<string> => {
  const env = options.env ?? process.env;
  const search = { ...options, platform: options.platform ?? process.platform, env };
  const probe = options.probe ?? sqliteProbe;
  const tried: string[] = [];
  for (const candidate of nodeCandidates(search)) {
    if (!options.probe && !(await isExecutable(candidate))) continue;
    tried.push(candidate);
    if (await probe(candidate, env)) return candidate;
  }
  throw new Failure('node-without-sqlite', { tried: tried.length > 0 ? tried : [env.BOTYARD_NODE ?? 'PATH'] });
};

/**
 * Whether this Node can open the orchestrator's records. Runs nothing but one `require`, without the options, module
 * paths and current folder that could slip code in. Electron is asked as the Node it can be.
 */
export const sqliteProbe = (
  node: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<boolean> =>
  new Promise((resolve) => {
    const settings = {
      env: childEnv(env, { ELECTRON_RUN_AS_NODE: '1' }),
      cwd: tmpdir(),
      timeout: PROBE_MS,
      windowsHide: true,
    };
    execFile(node, ['-e', "require('node:sqlite')"], settings, (error) => resolve(error === null));
  });

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
