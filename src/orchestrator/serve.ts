import { homedir } from 'node:os';
import { advisoryCache, type PolicyFrom, policyMachine } from '#workspace';
import { activityMeter } from './activity.ts';
import { createApp } from './api/index.ts';
import { adminOf, announce, filesIn, prepareDataFolder, takeRecords, withdraw } from './data-folder.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import type { ServeOptions } from './options.ts';
import { policySource } from './policy.ts';
import { reconcile, startPulse } from './pulse.ts';
import { createSweep } from './retention/sweep.ts';
import { createSweeper } from './retention/sweeper.ts';
import { startRunner } from './runner/index.ts';
import { createServices, type Outside, PROTOCOL } from './services.ts';

/** What the one line on stdout says. */
export interface Ready {
  readonly schema: 1;
  readonly url: string;
  readonly data: string;
  readonly pid: number;
  readonly login: string;
  readonly keyFile: string;
}

export interface Serving {
  readonly ready: Ready;
  /** Resolves when it has been idle for as long as it was told to be. */
  readonly idle: Promise<void>;
  /** Graceful: what is being written is finished; supervisors and their bots go on. */
  stop(): Promise<void>;
}

/** How many bots run at once on this machine. */
const SLOTS = 2;

/**
 * Starts the server on a data folder: takes the folder, mends what a crash left, listens, and only then says so.
 * `entry` is the program whose records role runs in the worker.
 */
export const serve = async (options: ServeOptions, entry: URL): Promise<Serving> => {
  const { data } = options;
  await prepareDataFolder(data);
  const policyFrom: PolicyFrom = {
    machine: policyMachine(process.env, process.platform, homedir()),
    ...(options.policySource !== null && {
      origin: { source: options.policySource, publicKey: options.policyKey ?? '' },
    }),
    ...(options.policyKey !== null && { organisationKey: options.policyKey }),
  };
  const policyText = await policySource(options.policyFile, policyFrom);
  const records = await takeRecords(data, entry);
  const undo: Undo = [() => records.close(), () => withdraw(data)];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open(options, { records, policyText, policyFrom }, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** What has been begun, as the steps that end it; the last begun ends first. */
type Undo = (() => Promise<void>)[];

const open = async (options: ServeOptions, held: Held, undo: Undo): Promise<Omit<Serving, 'stop'>> => {
  const { data } = options;
  const now = (): Date => new Date();
  const log = openLog(filesIn(data).log, now);
  const admin = await adminOf(data);
  const stopping = new AbortController();
  let url = '';
  const cache = advisoryCache(process.env, process.platform, homedir());
  const outside = {
    ...held,
    advisoryCache: cache,
    data,
    admin,
    serverUrl: () => url,
    log,
    now,
    stopping: stopping.signal,
  };
  const services = await createServices(outside);
  undo.push(() => services.spools.close());
  await mend(services);

  const { repositories } = services;
  const activity = activityMeter({ repositories, idleExitS: options.idleExitS, now });
  const last = Number(await repositories.settings.get('port')) || null;
  const app = createApp(services);
  const listening = await listen({ app, wanted: options.port, last, begin: activity.begin });
  url = listening.url;
  undo.push(
    () => listening.close(),
    async () => stopping.abort(),
  );
  await repositories.settings.set('port', String(listening.port));
  await work(services, { url, onBeat: activity.onBeat, undo }, options);

  await announce(data, { url, pid: process.pid, version: services.about.version, protocol: PROTOCOL });
  log('ready', { url, pid: process.pid });
  undo.push(async () => log('stopping'));
  const ready: Ready = {
    schema: 1,
    url,
    data,
    pid: process.pid,
    login: admin.login,
    keyFile: filesIn(data).admin,
  };
  return { ready, idle: activity.idle };
};

type Held = Pick<Outside, 'records' | 'policyText' | 'policyFrom'>;
type Parts = Awaited<ReturnType<typeof createServices>>;

/** Puts right what a crash left. */
const mend = async (services: Parts): Promise<void> => {
  await services.files.clear();
  await services.queue.renewAll();
  await reconcile(services);
};

/** Starts what runs by itself: the pulse and this machine's own runner. */
const work = async (
  services: Parts,
  { url, onBeat, undo }: { url: string; onBeat: () => Promise<void>; undo: Undo },
  { data, python }: ServeOptions,
): Promise<void> => {
  const { queue, tasks, tokens, log } = services;
  queue.onEnd((runId) => {
    tasks.settle(runId).catch((error: Error) => log('settle-failed', { run: runId, error: error.message }));
  });
  const sweeper = createSweeper(createSweep(services), services.now, log);
  undo.push(() => sweeper.rest());
  undo.push(startPulse({ ...services, onBeat, sweepData: sweeper.beat }));
  const say = (message: string): void => log('runner', { message });
  const token = await tokens.runner();
  const own = python === null ? {} : { python };
  const runner = await startRunner({ server: url, token, data, slots: SLOTS, log: say, ...own });
  undo.push(() => runner.stop());
};
