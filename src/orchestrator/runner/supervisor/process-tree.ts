import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What belongs to one run: its process group, and (on Linux) whatever carries the run's own temporary folder. */
export interface ProcessTree {
  /** Also its process group; null when it is not known to be this run's any more. */
  readonly group: number | null;
  readonly tmp: string;
}

const signalled = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
};

/** What `/proc/<pid>/<name>` holds; empty for a process that is gone or not ours. */
const procFile = (pid: string, name: string): Buffer => {
  try {
    return readFileSync(`/proc/${pid}/${name}`);
  } catch {
    return Buffer.alloc(0);
  }
};

/** A process that is dead and only not yet asked for by its parent does not count. */
const groupOf = (pid: string): number | null => {
  const stat = procFile(pid, 'stat').toString('latin1');
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === undefined || /^[ZX]?$/.test(state) ? null : Number(group);
};

/** A child that left the group (its own session, a daemon) still has the run's TMPDIR, which no other run has. */
const carries = (pid: string, tmp: string): boolean =>
  Buffer.concat([Buffer.of(0), procFile(pid, 'environ')]).includes(`\0TMPDIR=${tmp}\0`);

const membersOnLinux = ({ group, tmp }: ProcessTree): number[] => {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers
    .filter((pid) => {
      const own = groupOf(pid);
      return own !== null && (own === group || carries(pid, tmp));
    })
    .map(Number);
};

/** Signals all of it; false when nothing was left to signal. */
export const signalTree = (tree: ProcessTree, signal: NodeJS.Signals | 0): boolean => {
  if (process.platform === 'linux') return membersOnLinux(tree).filter((pid) => signalled(pid, signal)).length > 0;
  return tree.group !== null && signalled(process.platform === 'win32' ? tree.group : -tree.group, signal);
};

const POLL_MS = 25;
/** A tree that forks while it is killed is gone over again. */
const KILL_MS = 1000;

/** Waits until nothing of it is left; false when `withinMs` was not enough. */
export const treeIsGone = async (tree: ProcessTree, withinMs: number): Promise<boolean> => {
  const deadline = performance.now() + withinMs;
  while (signalTree(tree, 0)) {
    if (performance.now() >= deadline) return false;
    await pause(POLL_MS);
  }
  return true;
};

/** Asks all of it to end, and makes it end when it has not within `graceMs`. */
export const killTree = async (tree: ProcessTree, graceMs: number): Promise<void> => {
  if (!signalTree(tree, 'SIGTERM') || (await treeIsGone(tree, graceMs))) return;
  const deadline = performance.now() + KILL_MS;
  while (signalTree(tree, 'SIGKILL') && performance.now() < deadline) await pause(POLL_MS);
};
