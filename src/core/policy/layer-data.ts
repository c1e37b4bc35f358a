import type { Severity } from '../bot.ts';
import type { DataDocument } from './data-schema.ts';
import type { PolicyDocument } from './schema.ts';

/** What holds for a kind of data, over all layers: of limits the tightest. `null` and an empty list of lists: no limit. */
export interface DataClass {
  readonly name: string;
  /** One list a layer that chose one; a pool must be in all of them. */
  readonly pools: readonly (readonly string[])[];
  readonly hosts: readonly (readonly string[])[];
  /** Names of targets, or environments. */
  readonly targets: readonly (readonly string[])[];
  /** False: it stays in the organisation's network. */
  readonly mayLeave: boolean;
  readonly screenshots: boolean;
  /** Days; `null` = the policy says nothing. */
  readonly keep: Readonly<Record<'console' | 'artifacts' | 'screenshots', number | null>>;
  /** How severe a temporary file that stays behind is at least. */
  readonly temporaryFiles: Severity | null;
}

export interface PolicyData {
  readonly classes: readonly DataClass[];
  readonly network: readonly string[];
  readonly personalNames: readonly string[];
}

/** What comes with the code says nothing of data, so only the layers above it are asked. */
export const dataOf = (above: readonly PolicyDocument[]): PolicyData => {
  const said = above.flatMap(({ data }) => data ?? []);
  const all = said.flatMap(({ classes }) => classes ?? []);
  const names = [...new Set(all.map(({ name }) => name))];
  return {
    classes: names.map((name) => tightest(all.filter((one) => one.name === name).map(classOf))),
    // The uppermost says what its network is; a lower one would only widen it.
    network: said.find(({ network }) => network !== undefined)?.network ?? [],
    personalNames: [...new Set(said.flatMap(({ personalNames }) => personalNames ?? []))],
  };
};

/** Lists of hosts or folders, one a layer that chose one. */
export const listsOf = (above: readonly PolicyDocument[], key: 'hosts' | 'paths'): readonly (readonly string[])[] =>
  above.flatMap((layer) => (layer[key] === undefined ? [] : [layer[key]]));

type Written = NonNullable<DataDocument['classes']>[number];

const classOf = (written: Written): DataClass => ({
  name: written.name,
  pools: written.pools === undefined ? [] : [written.pools],
  hosts: written.hosts === undefined ? [] : [written.hosts],
  targets: written.targets === undefined ? [] : [written.targets],
  mayLeave: written.mayLeave ?? true,
  screenshots: written.screenshots ?? true,
  keep: {
    console: written.keep?.console ?? null,
    artifacts: written.keep?.artifacts ?? null,
    screenshots: written.keep?.screenshots ?? null,
  },
  temporaryFiles: written.temporaryFiles ?? null,
});

/** Several kinds of data in one bot, or several layers on one kind: what all of them bear. */
export const tightest = (all: readonly DataClass[]): DataClass => ({
  name: all[0]?.name ?? '',
  pools: all.flatMap(({ pools }) => pools),
  hosts: all.flatMap(({ hosts }) => hosts),
  targets: all.flatMap(({ targets }) => targets),
  mayLeave: all.every(({ mayLeave }) => mayLeave),
  screenshots: all.every(({ screenshots }) => screenshots),
  keep: {
    console: least(all.map(({ keep }) => keep.console)),
    artifacts: least(all.map(({ keep }) => keep.artifacts)),
    screenshots: least(all.map(({ keep }) => keep.screenshots)),
  },
  temporaryFiles: severest(all.map(({ temporaryFiles }) => temporaryFiles)),
});

const least = (days: readonly (number | null)[]): number | null => {
  const said = days.filter((day) => day !== null);
  return said.length === 0 ? null : Math.min(...said);
};

const order: readonly Severity[] = ['info', 'warning', 'error'];

const severest = (said: readonly (Severity | null)[]): Severity | null =>
  order[Math.max(-1, ...said.map((one) => (one === null ? -1 : order.indexOf(one))))] ?? null;
