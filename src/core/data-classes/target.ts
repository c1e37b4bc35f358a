import type { PolicyData } from '../policy/layer-data.ts';
import type { DataHandling } from './handling.ts';
import { isInEach, isInNetwork } from './hosts.ts';

/** Where a bot is about to go. What is not known is left out, and nothing is said of it. */
export interface DataTarget {
  readonly name?: string | undefined;
  readonly environment?: 'development' | 'validation' | 'production' | undefined;
  /** The host of its orchestrator. */
  readonly host?: string | undefined;
  readonly pools?: readonly string[] | undefined;
}

/** Why a class of data may not go there. */
export interface TargetRefusal {
  readonly class: string;
  readonly cause: 'target' | 'pool' | 'network';
  /** What is refused: the name or environment of the target, a pool, a host. */
  readonly what: string;
  /** What would be right, where there is a list. */
  readonly instead: readonly string[];
}

/** One refusal a class and cause. */
export const refusalsOf = (
  { classes }: DataHandling,
  { network }: PolicyData,
  target: DataTarget,
): readonly TargetRefusal[] =>
  classes.flatMap(({ name, targets, pools, mayLeave }): readonly TargetRefusal[] => {
    const names = [target.name, target.environment].filter((one) => one !== undefined);
    const wrongTarget = names.length > 0 && !targets.every((list) => list.some((one) => names.includes(one)));
    const wrongPool = (target.pools ?? []).find((pool) => !pools.every((list) => list.includes(pool)));
    const leaves = !mayLeave && target.host !== undefined && !isInNetwork(target.host, network);
    return [
      ...(wrongTarget
        ? [{ class: name, cause: 'target' as const, what: names.join(', '), instead: common(targets) }]
        : []),
      ...(wrongPool === undefined
        ? []
        : [{ class: name, cause: 'pool' as const, what: wrongPool, instead: common(pools) }]),
      ...(leaves ? [{ class: name, cause: 'network' as const, what: target.host ?? '', instead: [] }] : []),
    ];
  });

/** What every list has. */
const common = ([first, ...others]: readonly (readonly string[])[]): readonly string[] =>
  (first ?? []).filter((one) => others.every((list) => list.includes(one)));

/** A host that a class may not talk to, and which class says so; null when all bear it. */
export const refusedHost = ({ classes }: DataHandling, { network }: PolicyData, host: string): string | null =>
  classes.find(({ hosts, mayLeave }) => !isInEach(host, hosts) || (!mayLeave && !isInNetwork(host, network)))?.name ??
  null;
