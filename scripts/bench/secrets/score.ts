import type { Case } from './case.ts';
import type { Told } from './tools.ts';

/** Secrets found and missed, and harmless cases (or lines beside a secret) that were told of. */
export interface Score {
  readonly found: readonly Case[];
  readonly missed: readonly Case[];
  readonly alarms: readonly Case[];
}

/** A tool may name the statement's first line: so far above the value it still means it. */
const reach = 8;

/** `folder` says where a case stands among the files that were searched. */
export const scored = (cases: readonly Case[], told: readonly Told[], folder: (one: Case) => string): Score => {
  const lines = new Map<string, number[]>();
  for (const { path, line } of told) {
    const known = lines.get(path);
    if (known) known.push(line);
    else lines.set(path, [line]);
  }
  const found: Case[] = [];
  const missed: Case[] = [];
  const alarms: Case[] = [];
  for (const one of cases) {
    const here = lines.get(`${folder(one)}/${one.path}`) ?? [];
    const isMeant = (line: number): boolean => one.secret && one.lines.some((at) => line <= at && at - line <= reach);
    if (one.secret) (here.some(isMeant) ? found : missed).push(one);
    if (here.some((line) => !isMeant(line))) alarms.push(one);
  }
  return { found, missed, alarms };
};

export const precision = ({ found, alarms }: Score): number => found.length / (found.length + alarms.length);

export const recall = ({ found, missed }: Score): number => found.length / (found.length + missed.length);
