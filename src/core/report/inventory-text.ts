import type { Inventory, InventoryRow } from '../inventory/index.ts';
import { totalsWords } from './inventory-totals.ts';
import { painter } from './paint.ts';
import { plural } from './plural.ts';
import { shownPath } from './where.ts';

/** Wider cells are cut in the middle: the ends of a path say most. */
const widest = 36;

type Column = readonly [title: string, cell: (row: InventoryRow) => string, isNumber: boolean];

const columns: readonly Column[] = [
  ['BOT', ({ bot }) => bot, false],
  ['FOLDER', ({ folder }) => folder, false],
  ['ENTRY', ({ entry }) => entry ?? '-', false],
  ['PYTHON', ({ python }) => python ?? '-', false],
  ['ERRORS', ({ findings }) => String(findings.error), true],
  ['WARN', ({ findings }) => String(findings.warning), true],
  ['INFO', ({ findings }) => String(findings.info), true],
  ['KNOWN', ({ findings }) => String(findings.baselined), true],
  ['WAIVED', ({ findings }) => String(findings.waived), true],
  ['SECRETS', ({ secrets }) => String(secrets), true],
  ['DISTS', ({ distributions }) => String(distributions.length), true],
  ['CREDS', ({ credentials }) => String(credentials.length), true],
  ['HOSTS', ({ hosts }) => String(hosts.length), true],
  ['TEMPLATE', ({ template }) => template ?? '-', false],
  ['COMMIT', ({ lastCommit }) => lastCommit?.day ?? '-', false],
];

/** Shown only where a bot has one. */
const rare = ['KNOWN', 'WAIVED'];

/** One line a bot, numbers where the other forms have names; then what could not be looked at, and the totals. */
export const inventoryText = (inventory: Inventory, colour = false): string => {
  const paint = painter(colour);
  const { rows } = inventory;
  const shown = columns.filter(([title, cell]) => !rare.includes(title) || rows.some((row) => cell(row) !== '0'));
  const cells = [shown.map(([title]) => title), ...rows.map((row) => shown.map(([, cell]) => cut(cell(row))))];
  const widths = shown.map((_, i) => Math.max(...cells.map((line) => widthOf(line[i] ?? ''))));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => padded(cell, widths[i] ?? 0, shown[i]?.[2] ?? false))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  const table =
    rows.length === 0 ? [] : [paint('dim', head), ...body.map((line, i) => marked(line, rows[i], paint)), ''];
  return `${[...table, ...unseenLines(inventory, paint), totalsWords(inventory)].join('\n')}\n`;
};

const marked = (line: string, row: InventoryRow | undefined, paint: ReturnType<typeof painter>): string =>
  row !== undefined && row.findings.error > 0 ? paint('error', line) : line;

const mostUnseen = 20;

const unseenLines = ({ rows, unseen }: Inventory, paint: ReturnType<typeof painter>): readonly string[] => {
  const inRows = rows.flatMap((row) => row.problems.map(({ path, cause }) => ({ path: shownPath(row, path), cause })));
  const all = [...unseen, ...inRows];
  const lines = all
    .slice(0, mostUnseen)
    .map(({ path, cause }) => `${paint('error', 'could not look:')} ${path}: ${cause}`);
  const more = all.length > mostUnseen ? [`… and ${plural(all.length - mostUnseen, 'more place')}`] : [];
  return all.length === 0 ? [] : [...lines, ...more, ''];
};

const cut = (text: string): string => {
  const signs = [...text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')];
  if (signs.length <= widest) return signs.join('');
  const half = Math.floor((widest - 1) / 2);
  return `${signs.slice(0, half).join('')}…${signs.slice(-half).join('')}`;
};

const widthOf = (text: string): number => [...text].length;

const padded = (cell: string, width: number, isNumber: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return isNumber ? `${space}${cell}` : `${cell}${space}`;
};
