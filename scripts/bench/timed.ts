import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Timed {
  readonly seconds: number;
  /** Highest resident memory of the process itself, where the system tells. */
  readonly megabytes: number | null;
}

/** One run of a program to its end, output thrown away. Exit codes of findings are no failures here. */
export const timed = (command: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<Timed>((done, failed) => {
    const start = performance.now();
    let kilobytes = 0;
    const child = spawn(command, words, { env, stdio: ['ignore', 'ignore', 'ignore'] });
    const look = setInterval(() => {
      kilobytes = Math.max(kilobytes, highWater(child.pid));
    }, 20);
    child.once('error', failed).once('exit', () => {
      clearInterval(look);
      const seconds = (performance.now() - start) / 1000;
      done({ seconds, megabytes: kilobytes === 0 ? null : Math.round(kilobytes / 1024) });
    });
  });

const highWater = (pid: number | undefined): number => {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle of several runs by time. */
export const best = async (runs: number, run: () => Promise<Timed>): Promise<Timed> => {
  const all: Timed[] = [];
  for (let i = 0; i < runs; i++) all.push(await run());
  const megabytes = all.flatMap((one) => one.megabytes ?? []);
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: megabytes.length === 0 ? null : Math.max(...megabytes),
  };
};
