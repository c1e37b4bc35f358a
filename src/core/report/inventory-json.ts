import type { Inventory } from '../inventory/index.ts';
import { type InventoryTotals, inventoryTotals } from './inventory-totals.ts';

/** What `inventory --format json` prints. */
export interface InventoryJson {
  readonly schema: 1;
  readonly day: string;
  readonly policies: Inventory['policies'];
  readonly folders: readonly string[];
  readonly bots: Inventory['rows'];
  readonly unseen: Inventory['unseen'];
  readonly totals: InventoryTotals;
}

export const inventoryJson = (inventory: Inventory): InventoryJson => {
  const { day, policies, folders, rows, unseen } = inventory;
  return { schema: 1, day, policies, folders, bots: rows, unseen, totals: inventoryTotals(inventory) };
};
