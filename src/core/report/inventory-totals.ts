import type { Inventory, InventoryRow } from '../inventory/index.ts';
import { plural } from './plural.ts';

/** What an inventory comes to. */
export interface InventoryTotals {
  readonly bots: number;
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly baselined: number;
  readonly waived: number;
  readonly secrets: number;
  readonly distributions: number;
  readonly hosts: number;
  /** Bots of which something could not be looked at, and places that could not be looked into at all. */
  readonly unseen: number;
}

export const inventoryTotals = ({ rows, unseen }: Inventory): InventoryTotals => {
  const sum = (of: (row: InventoryRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const different = (of: (row: InventoryRow) => readonly string[]): number => new Set(rows.flatMap(of)).size;
  return {
    bots: rows.length,
    files: sum(({ files }) => files),
    error: sum(({ findings }) => findings.error),
    warning: sum(({ findings }) => findings.warning),
    info: sum(({ findings }) => findings.info),
    baselined: sum(({ findings }) => findings.baselined),
    waived: sum(({ findings }) => findings.waived),
    secrets: sum(({ secrets }) => secrets),
    distributions: different(({ distributions }) => distributions.map(({ name }) => name)),
    hosts: different(({ hosts }) => hosts),
    unseen: unseen.length + rows.filter(({ problems }) => problems.length > 0).length,
  };
};

/** `pandas==2.2.0`; with a mark where only one side knows of it. */
export const distributionWords = ({
  name,
  version,
  imported,
  required,
}: InventoryRow['distributions'][number]): string => {
  const pinned = version === null ? name : `${name}==${version}`;
  if (imported && required) return pinned;
  return `${pinned} (${imported ? 'not required' : 'not imported'})`;
};

/** `label/key`; `?` for what only run time knows. */
export const credentialWords = ({ label, key }: InventoryRow['credentials'][number]): string =>
  `${label ?? '?'}/${key ?? '?'}`;

export const policyNames = ({ policies }: Inventory): string =>
  policies
    .map(({ name, level }) => (name === null ? `no organisation policy (${level})` : `policy "${name}" (${level})`))
    .join(' and ');

/** One line: how much there is, and how much of it wants attention. */
export const totalsWords = (inventory: Inventory): string => {
  const t = inventoryTotals(inventory);
  const findings = [plural(t.error, 'error'), plural(t.warning, 'warning'), plural(t.info, 'info', 'info')].join(', ');
  const known = t.baselined > 0 ? `, ${t.baselined} known by baselines` : '';
  const waived = t.waived > 0 ? `, ${t.waived} waived` : '';
  const by = inventory.policies.length > 0 ? `, ${policyNames(inventory)}` : '';
  return `${plural(t.bots, 'bot')}, ${plural(t.files, 'Python file')}, ${plural(t.distributions, 'distribution')}, ${plural(t.hosts, 'host')}; ${findings}${known}${waived}${by}`;
};
