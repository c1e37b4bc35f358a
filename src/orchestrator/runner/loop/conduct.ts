import type { Claim, RunEnd } from '../protocol.ts';
import { attendRun, lostRun } from '../supervisor/attend.ts';
import { startSupervisor } from '../supervisor/start.ts';
import { keepBeating } from './beat.ts';
import { followCommands } from './commands.ts';
import type { HeldRun } from './held-run.ts';
import { persist } from './persist.ts';
import { type Machine, prepareRun } from './prepare.ts';
import { removeRunFolder } from './run-folder.ts';
import { Superseded } from './runner-server.ts';
import { shipConsole } from './shipping.ts';

/** From the bot's first line to its last; the run may be ours from the start or taken up. */
const attend = async (run: HeldRun): Promise<RunEnd> => {
  const { control, ended } = await attendRun(run.folder.folder, run.bell.ring);
  run.attended.resolve(control);
  const kill = (): void => void control?.kill().catch(() => {});
  const leave = (): void => control?.close();
  run.dropped.signal.addEventListener('abort', kill, { once: true });
  run.cancel.signal.addEventListener('abort', kill, { once: true });
  run.over.addEventListener('abort', () => !run.dropped.signal.aborted && leave(), { once: true });
  if (run.dropped.signal.aborted || run.cancel.signal.aborted) kill();
  else if (run.over.aborted) leave();
  return ended;
};

const start = async (run: HeldRun, claim: Claim, machine: Machine): Promise<RunEnd> => {
  const prepared = await prepareRun(run, claim, machine);
  if ('end' in prepared) return prepared.end;
  try {
    await startSupervisor(run.folder.folder, prepared.job);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...lostRun(message), kind: 'not-started', lastSeq: prepared.job.firstSeq - 1 };
  }
  return attend(run);
};

/** Ships while the run goes on and until its last line is there, then reports the end; the server then has everything. */
const shipAndReport = async (run: HeldRun, ending: Promise<RunEnd>): Promise<void> => {
  const { server, folder, bell, over } = run;
  let end: RunEnd | null = null;
  void ending.then(
    (known) => {
      end = known;
      bell.ring();
    },
    () => {},
  );
  const shipping = { server, run: folder, folder: folder.folder, firstSeq: folder.firstSeq, bell, signal: over };
  const [known, lastSeq] = await Promise.all([ending, shipConsole({ ...shipping, isComplete: () => end !== null })]);
  await persist(over, () => server.end(folder, { ...known, lastSeq }, over));
};

/** What is left of a run: its folder goes only when the server has everything or wants nothing of it any more. */
const letGo = async (run: HeldRun, ending: Promise<RunEnd>): Promise<void> => {
  run.attended.resolve(null);
  if (!run.dropped.signal.aborted) return;
  await ending.catch(() => {});
  await removeRunFolder(run.folder);
};

const conduct = async (run: HeldRun, ending: Promise<RunEnd>): Promise<void> => {
  const loops = [keepBeating(run), followCommands(run)];
  try {
    await shipAndReport(run, ending);
    run.done.abort();
    await removeRunFolder(run.folder);
  } catch (error) {
    if (error instanceof Superseded) run.dropped.abort();
    else if (!run.over.aborted) run.log(`run ${run.folder.runId}: ${error instanceof Error ? error.message : error}`);
  } finally {
    run.done.abort();
    await letGo(run, ending);
    await Promise.allSettled(loops);
  }
};

/** Carries a claimed run to its end. Never rejects. */
export const conductRun = (run: HeldRun, claim: Claim, machine: Machine): Promise<void> =>
  conduct(run, start(run, claim, machine));

/** Carries on a run that an earlier runner left. Never rejects. */
export const takeUpRun = (run: HeldRun): Promise<void> => conduct(run, attend(run));
