import { type Inventory, inventoryCsv, inventoryHtml, inventoryJson, inventoryText } from '#core';
import type { Format } from '../options.ts';

/** An inventory in the form that was asked for. */
export const inventoryIn = (format: Format, inventory: Inventory, colour: boolean): string => {
  if (format === 'json') return `${JSON.stringify(inventoryJson(inventory), null, 2)}\n`;
  if (format === 'csv') return inventoryCsv(inventory);
  return format === 'html' ? inventoryHtml(inventory) : inventoryText(inventory, colour);
};
