import { access, constants, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative } from 'node:path';
import { explain, Failure, isFailure } from '#core';
import { findNode, orchestratorStatus } from '#launch';
import { discoverPython, howToInstall } from '#orchestrator/runner';
import { readKey, readTargets, type SavedTarget } from './config.ts';
import type { Io } from './io.ts';
import { messages as m } from './messages/index.ts';
import { onPath } from './on-path.ts';
import { clientOf, nodeSearch } from './session.ts';

/** One thing that was looked for. `optional`: not here, and nothing needs it. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly state: 'here' | 'missing' | 'optional';
  readonly detail: string;
  /** The command or step that mends it; null when nothing is to be done. */
  readonly mend: string | null;
}

export interface Diagnosis {
  readonly things: readonly Thing[];
}

/** Looks at this machine and at the saved targets; changes nothing. */
export const diagnose = async (data: string, io: Io): Promise<Diagnosis> => {
  const { targets } = await readTargets(io);
  const things = await Promise.all([
    nodeThing(io),
    pythonThing(io),
    uvThing(io),
    sandboxThing(io),
    programThing(io),
    dataThing(data),
    orchestratorThing(data),
    ...targets.map((target) => targetThing(target, io)),
  ]);
  return { things };
};

const nodeThing = (io: Io): Promise<Thing> =>
  orMissing({ id: 'node', name: m.doctor.node }, async () => here(await findNode(nodeSearch(io))));

/** What lies in a home folder is the user's own; any other place we stand in may be somebody else's. */
const holdsHome = ({ cwd, home }: Io): boolean => {
  const way = relative(cwd, home);
  return !way.startsWith('..') && !isAbsolute(way);
};

const pythonThing = (io: Io): Promise<Thing> =>
  orMissing({ id: 'python', name: m.doctor.python }, async () => {
    const { executable, version, hasVenv } = await discoverPython({
      env: io.env,
      platform: io.platform,
      avoid: holdsHome(io) ? [] : [io.cwd],
    });
    if (hasVenv || (await onPath('uv', io))) return here(`${version} ${executable}`);
    throw new Failure('python-venv-missing', { python: executable, how: await howToInstall(io.platform) });
  });

const uvThing = async (io: Io): Promise<Thing> => {
  const found = await onPath('uv', io);
  const thing = { id: 'uv', name: m.doctor.uv };
  return found
    ? { ...thing, ...here(found) }
    : { ...thing, state: 'optional', detail: m.doctor.noUv, mend: m.doctor.getUv };
};

/** Reported only: no wall is built with it yet, and none is claimed. */
const sandboxThing = async (io: Io): Promise<Thing> => {
  const found = io.platform === 'linux' ? await onPath('bwrap', io) : null;
  const thing = { id: 'bubblewrap', name: m.doctor.bubblewrap };
  return found
    ? { ...thing, ...here(m.doctor.unused(found)) }
    : { ...thing, state: 'optional', detail: m.doctor.noSandbox, mend: null };
};

const programThing = async (io: Io): Promise<Thing> => {
  const path = io.program.orchestrator;
  const thing = { id: 'orchestrator-program', name: m.doctor.program };
  const there = await access(path, constants.R_OK).then(yes, no);
  return there
    ? { ...thing, ...here(path) }
    : { ...thing, state: 'missing', detail: m.doctor.absent(path), mend: m.doctor.build };
};

const dataThing = async (data: string): Promise<Thing> => {
  const thing = { id: 'data', name: m.doctor.data };
  const usable = await access(await nearestFolder(data), constants.W_OK | constants.X_OK).then(yes, no);
  return usable
    ? { ...thing, ...here(data) }
    : { ...thing, state: 'missing', detail: m.doctor.notWritable(data), mend: m.doctor.nameData };
};

const orchestratorThing = async (data: string): Promise<Thing> => {
  const running = await orchestratorStatus(data);
  const thing = { id: 'orchestrator', name: m.doctor.orchestrator };
  return running
    ? { ...thing, ...here(m.running(running.url, data, running.pid)) }
    : { ...thing, state: 'optional', detail: m.doctor.stopped, mend: m.doctor.start };
};

const targetThing = (target: SavedTarget, io: Io): Promise<Thing> =>
  orMissing({ id: `target:${target.name}`, name: m.doctor.target(target.name) }, async () => {
    const key = await readKey(io, target.name);
    if (key === null)
      return { state: 'missing', detail: m.doctor.noKey, mend: `botyard login ${target.url} --target ${target.name}` };
    const session = { server: target.url, login: target.login, key };
    const client = await clientOf({ name: target.name, environment: target.environment, session }, io);
    await client.login();
    return here(`${target.url} (${target.environment})`);
  });

type Seen = Pick<Thing, 'state' | 'detail' | 'mend'>;

const here = (detail: string): Seen => ({ state: 'here', detail, mend: null });

/** A failure that was expected says itself what mends it. */
const orMissing = async (thing: Pick<Thing, 'id' | 'name'>, look: () => Promise<Seen>): Promise<Thing> => {
  try {
    return { ...thing, ...(await look()) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { message, next } = explain(error);
    return { ...thing, state: 'missing', detail: message, mend: next };
  }
};

const nearestFolder = async (path: string): Promise<string> => {
  const there = await stat(path).then((entry) => entry.isDirectory(), no);
  return there || dirname(path) === path ? path : nearestFolder(dirname(path));
};

const yes = (): boolean => true;
const no = (): boolean => false;
