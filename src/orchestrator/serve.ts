import { activityMeter } from './activity.ts';
import { createApp } from './api/index.ts';
import { adminOf, announce, filesIn, prepareDataFolder, takeRecords, withdraw } from './data-folder.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import type { ServeOptions } from './options.ts';
import { policySource } from './policy.ts';
import { reconcile, startPulse } from './pulse.ts';
import { startRunner } from './runner/index.ts';
import { createServices, PROTOCOL } from './services.ts';

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
  const now = (): Date => new Date();
  await prepareDataFolder(data);
  const policyText = await policySource(options.policyFile);
  const records = await takeRecords(data, entry);
  const undo: (() => Promise<void>)[] = [() => records.close(), () => withdraw(data)];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const log = openLog(filesIn(data).log, now);
    const admin = await adminOf(data);
    const stopping = new AbortController();
    let url = '';
    const serverUrl = (): string => url;
    const outside = { data, records, admin, policyText, serverUrl, log, now, stopping: stopping.signal };
    const services = await createServices(outside);
    const { queue, tasks, repositories, spools, files, tokens } = services;
    undo.push(() => spools.close());
    await files.clear();
    await queue.renewAll();
    await reconcile(services);

    const activity = activityMeter({ repositories, idleExitS: options.idleExitS, now });
    const last = Number(await repositories.settings.get('port')) || null;
    const listening = await listen({ app: createApp(services), wanted: options.port, last, begin: activity.begin });
    url = listening.url;
    undo.push(
      () => listening.close(),
      async () => stopping.abort(),
    );
    await repositories.settings.set('port', String(listening.port));
    queue.onEnd((runId) => {
      tasks.settle(runId).catch((error: Error) => log('settle-failed', { run: runId, error: error.message }));
    });
    undo.push(startPulse({ ...services, onBeat: activity.onBeat }));
    const say = (message: string): void => log('runner', { message });
    const runner = await startRunner({ server: url, token: await tokens.runner(), data, slots: SLOTS, log: say });
    undo.push(() => runner.stop());

    await announce(data, { url, pid: process.pid, version: services.about.version, protocol: PROTOCOL });
    log('ready', { url, pid: process.pid });
    undo.push(async () => log('stopping'));
    const { login } = admin;
    const ready: Ready = { schema: 1, url, data, pid: process.pid, login, keyFile: filesIn(data).admin };
    return { ready, idle: activity.idle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
