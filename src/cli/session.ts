import { join, resolve } from 'node:path';
import { Failure } from '#core';
import type { RunningOrchestrator } from '#launch';
import type { MaestroClient, Session } from '#maestro';
import { userFolders } from '#workspace';
import { readKey, readTargets, type SavedTarget } from './config.ts';
import { type Io, say } from './io.ts';
import { keyWithoutAsking } from './key.ts';
import { messages } from './messages/index.ts';
import type { Environment, Options } from './options.ts';

/** Started by a verb, the orchestrator ends when nobody has used it for this long. */
const IDLE_EXIT_S = 15 * 60;
/** Always means the orchestrator on this machine, whatever is saved. */
export const LOCAL = 'local';

/** Where a call goes, decided once and shown. `environment` null: the server is not ours and nobody said what it is. */
export interface Target {
  readonly name: string;
  readonly environment: Environment | null;
  readonly session: Session;
}

/** Where something new matters: production, and what nobody said anything of. */
export const isProtected = ({ environment }: Target): boolean => environment === null || environment === 'production';

export type WhenStopped = 'start' | 'refuse';

/**
 * Which target: `--target`, else `--data` (the local one with that folder), else `BOTYARD_SERVER`, else the saved one,
 * else the local orchestrator, which is joined or - only by verbs that need it - started with a line saying so.
 */
export const targetOf = async (options: Options, io: Io, whenStopped: WhenStopped): Promise<Target> => {
  if (options.target === LOCAL) return local(options, io, whenStopped);
  if (options.target !== undefined) return saved(options.target, options, io);
  if (options.data !== undefined) return local(options, io, whenStopped);
  if (io.env.BOTYARD_SERVER) return fromEnvironment(io.env.BOTYARD_SERVER, options, io);
  const { default: inUse } = await readTargets(io);
  return inUse === null ? local(options, io, whenStopped) : saved(inUse, options, io);
};

/** A target with the client that speaks to it. */
export interface Connection {
  readonly target: Target;
  readonly client: MaestroClient;
  /** Where the target is now: a local orchestrator that was started again has another port. */
  readonly reconnect: () => Promise<MaestroClient | null>;
}

export const connect = async (options: Options, io: Io, whenStopped: WhenStopped): Promise<Connection> => {
  const target = await targetOf(options, io, whenStopped);
  const client = await clientOf(target, io);
  const reconnect = async () => {
    if (target.name !== LOCAL) return client;
    const { orchestratorStatus, sessionOf } = await import('#launch');
    const running = await orchestratorStatus(dataFolder(options, io));
    return running && clientOf({ ...target, session: await sessionOf(running) }, io);
  };
  return { target, client, reconnect };
};

/** The client for a target; HTTP goes through the proxy and the CAs of the environment. */
export const clientOf = async (target: Target, io: Io): Promise<MaestroClient> => {
  const [{ createMaestroClient }, { createFetch }] = await Promise.all([import('#maestro'), import('#http')]);
  // What runs on this machine is never reached through a proxy.
  const fetch = target.name === LOCAL ? globalThis.fetch : await createFetch(io.env);
  return createMaestroClient({ session: target.session, fetch });
};

/** The data folder of the local orchestrator: named, or the one that editor and command line share. */
export const dataFolder = (options: Options, io: Io): string =>
  options.data === undefined
    ? join(userFolders(io.env, io.platform, io.home).data, 'orchestrator')
    : resolve(io.cwd, options.data);

/** Where a Node that can run the orchestrator is looked for. */
export const nodeSearch = (io: Io) => ({
  env: io.env,
  packageFolder: io.program.packageFolder,
  execPath: process.execPath,
});

const saved = async (name: string, options: Options, io: Io): Promise<Target> => {
  const { targets } = await readTargets(io);
  const found = targets.find((target) => target.name === name);
  if (!found) throw new Failure('target-unknown', { target: name, known: [LOCAL, ...targets.map((t) => t.name)] });
  const key = (await keyWithoutAsking(options, io))?.key ?? (await readKey(io, name));
  if (key === null) throw new Failure('not-signed-in', { server: found.url });
  return { name, environment: found.environment, session: sessionOfTarget(found, key) };
};

const sessionOfTarget = ({ url, login }: SavedTarget, key: string): Session => ({ server: url, login, key });

const fromEnvironment = async (server: string, options: Options, io: Io): Promise<Target> => {
  const given = await keyWithoutAsking(options, io);
  const login = io.env.BOTYARD_LOGIN ?? given?.login;
  if (!given || !login) throw new Failure('not-signed-in', { server });
  const session = { server, login, key: given.key };
  const about = await (await clientOf({ name: server, environment: null, session }, io)).about(io.signal);
  return { name: server, environment: about?.environment ?? null, session };
};

const local = async (options: Options, io: Io, whenStopped: WhenStopped): Promise<Target> => {
  const launch = await import('#launch');
  const data = dataFolder(options, io);
  const running = (await launch.orchestratorStatus(data)) ?? (await startLocal(data, io, whenStopped));
  return { name: LOCAL, environment: 'development', session: await launch.sessionOf(running) };
};

const startLocal = async (data: string, io: Io, whenStopped: WhenStopped): Promise<RunningOrchestrator> => {
  if (whenStopped === 'refuse') throw new Failure('orchestrator-not-running', { data });
  const { findNode, joinOrStartOrchestrator } = await import('#launch');
  const node = await findNode(nodeSearch(io));
  say(io, messages.startingLocal(data, IDLE_EXIT_S / 60));
  const { orchestrator: bundle } = io.program;
  return joinOrStartOrchestrator({ data, bundle, node, idleExitS: IDLE_EXIT_S, signal: io.signal });
};
