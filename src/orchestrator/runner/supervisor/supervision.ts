import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMasker } from '../console/masker.ts';
import { writeJson } from '../files.ts';
import type { RunEnd } from '../protocol.ts';
import { openSpoolWriter } from '../spool/writer.ts';
import { type BotExit, type BotProcess, startBot } from './bot-process.ts';
import { type BotConsole, createBotConsole } from './console-of-bot.ts';
import { type ControlAddress, controlAddress } from './control-address.ts';
import { openControl } from './control-server.ts';
import { startDeadlines } from './deadlines.ts';
import { EXIT_FILE, type Job, SUPERVISOR_FILE, type SupervisorRecord } from './job.ts';
import { type Ending, kindOf, lostBecause, remarkOn } from './remarks.ts';
import { makeBotTmp } from './tmp-folder.ts';

/** What is known of the run; of several reasons to end the bot the first stands. */
interface Run {
  bot: BotProcess | null;
  ending: Ending | null;
}

const addressFor = (runDir: string): ControlAddress =>
  controlAddress({ platform: process.platform, runDir, tmp: tmpdir(), uid: process.getuid?.() ?? 0 });

const endOf = (kind: RunEnd['kind'], exit: BotExit, console: BotConsole, lastSeq: number): RunEnd => {
  const traceback = console.lastTraceback();
  return { kind, ...exit, message: traceback?.message ?? null, traceback: traceback?.text ?? null, lastSeq };
};

const notStarted = (cause: unknown, lastSeq: number): RunEnd => ({
  kind: 'not-started',
  exitCode: null,
  signal: null,
  message: cause instanceof Error ? cause.message : String(cause),
  traceback: null,
  lastSeq,
});

/**
 * One run from start to exit file. The order holds the promises: the control channel is open before the bot starts (so
 * that a value can be masked from its first use), the run is findable before `started` is called, and `exit.json` is
 * written after the last line, so that whoever sees it sees a complete spool.
 */
export const superviseRun = async (runDir: string, job: Job, started: () => void): Promise<void> => {
  const spool = openSpoolWriter({ folder: runDir, firstSeq: job.firstSeq });
  const masker = createMasker(job.secrets);
  const tmp = await makeBotTmp(runDir);
  const run: Run = { bot: null, ending: null };
  const endBot = (why: Ending): void => {
    run.ending ??= why;
    run.bot?.kill();
  };

  const address = addressFor(runDir);
  const deadlines = startDeadlines(job, (why) => endBot(why === 'lost' ? 'unasked' : why));
  const control = await openControl(address, (request) => {
    if (request.do === 'mask') masker.add(request.values);
    if (request.do === 'kill') endBot('cancelled');
    deadlines.renew();
  });
  const console = createBotConsole(masker, spool, {
    kept: (lines) => control.push({ lines }),
    // A full disk: a bot whose console cannot be kept must not go on unseen.
    failed: () => endBot('unkept'),
  });
  process.on('SIGTERM', () => endBot('told'));

  const runBot = async (): Promise<RunEnd> => {
    const bot = await startBot(job, tmp, console);
    run.bot = bot;
    const record: SupervisorRecord = { pid: process.pid, bot: bot.pid, control: address.path, tmp };
    await writeJson(path.join(runDir, SUPERVISOR_FILE), record);
    if (run.ending) bot.kill();
    started();
    const exit = await bot.ended;
    console.end(run.ending ? [remarkOn(run.ending, job)] : []);
    const end = endOf(run.ending ? kindOf(run.ending) : 'exited', exit, console, spool.lastSeq());
    return { ...end, message: lostBecause(run.ending, job) ?? end.message };
  };

  const end = await runBot().catch(async (error: unknown) => {
    run.bot?.kill();
    await run.bot?.ended;
    return notStarted(error, spool.lastSeq());
  });
  deadlines.stop();
  spool.close();
  await rm(tmp, { recursive: true, force: true }).catch(() => {});
  await writeJson(path.join(runDir, EXIT_FILE), end);
  control.push({ exit: true });
  await control.close();
};
