export { type ContentReader, contentReader, mainGuard } from './content.ts';
export type {
  BotContent,
  Inventory,
  InventoryProblem,
  InventoryRow,
  LastCommit,
  UsedCredential,
  UsedDistribution,
} from './model.ts';
export { inventoryRow, type RowPlace } from './row.ts';
