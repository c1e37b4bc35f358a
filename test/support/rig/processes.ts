import { readdirSync, readFileSync } from 'node:fs';

export interface LivingProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const readProcess = (pid: number): LivingProcess[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return [{ pid, parent: Number(afterName[1]), command }];
  } catch {
    return []; // gone while we looked
  }
};

/** Every process of this machine. Linux only. */
export const allProcesses = (): LivingProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));

/** A process and all below it. */
export const processTree = (root: number): LivingProcess[] => {
  const all = allProcesses();
  const inTree = new Set([root]);
  for (let grew = true; grew; ) {
    const found = all.filter(({ pid, parent }) => inTree.has(parent) && !inTree.has(pid));
    for (const { pid } of found) inTree.add(pid);
    grew = found.length > 0;
  }
  return all.filter(({ pid }) => inTree.has(pid));
};
