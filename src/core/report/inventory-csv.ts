import type { Inventory, InventoryRow } from '../inventory/index.ts';
import { credentialWords, distributionWords } from './inventory-totals.ts';

const columns: readonly (readonly [title: string, cell: (row: InventoryRow) => string | number])[] = [
  ['bot', ({ bot }) => bot],
  ['folder', ({ folder }) => folder],
  ['marker', ({ marker }) => marker ?? ''],
  ['entry', ({ entry }) => entry ?? ''],
  ['python', ({ python }) => python ?? ''],
  ['python_files', ({ files }) => files],
  ['verdict', ({ verdict }) => (verdict === 'unknown' ? 'could not check' : verdict)],
  ['errors', ({ findings }) => findings.error],
  ['warnings', ({ findings }) => findings.warning],
  ['info', ({ findings }) => findings.info],
  ['baselined', ({ findings }) => findings.baselined],
  ['waived', ({ findings }) => findings.waived],
  ['secrets', ({ secrets }) => secrets],
  ['distributions', ({ distributions }) => distributions.map(distributionWords).join('; ')],
  ['credentials', ({ credentials }) => credentials.map(credentialWords).join('; ')],
  ['hosts', ({ hosts }) => hosts.join('; ')],
  ['template', ({ template }) => template ?? ''],
  ['last_commit', ({ lastCommit }) => lastCommit?.day ?? ''],
  ['commit', ({ lastCommit }) => lastCommit?.id ?? ''],
  ['could_not_look', ({ problems }) => problems.map(({ path, cause }) => `${path}: ${cause}`).join('; ')],
];

/** RFC 4180, a row a bot; what could not be looked into is a row with its folder and the cause alone. */
export const inventoryCsv = ({ rows, unseen }: Inventory): string => {
  const lost = unseen.map(({ path, cause }) =>
    columns.map(([title]) => (title === 'folder' ? path : title === 'could_not_look' ? cause : '')),
  );
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row))), ...lost];
  return lines.map((line) => `${line.map(cellText).join(',')}\r\n`).join('');
};

/** A program for tables would run what looks like a formula: a name from a bot must stay a name. */
const cellText = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell);
  const line = cell.replace(/[\u0000-\u001f\u007f]+/g, ' ');
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/.test(line) ? `'${line}` : line;
  return /[",;']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
