import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Inventory, type InventoryRow, inventoryCsv, inventoryHtml, inventoryJson, inventoryText } from '#core';

const row = (over: Partial<InventoryRow> = {}): InventoryRow => ({
  bot: 'invoices',
  folder: 'bots/invoices',
  marker: 'invoices.botproj',
  entry: 'bot.py',
  python: '3.12',
  files: 2,
  distributions: [{ name: 'requests', imported: true, required: false, version: null }],
  credentials: [{ label: 'sap', key: null }],
  hosts: ['erp.example.com'],
  findings: { error: 1, warning: 0, info: 2, baselined: 0, waived: 0 },
  secrets: 1,
  verdict: 'fail',
  template: null,
  lastCommit: { id: 'a'.repeat(40), day: '2026-11-20' },
  problems: [],
  ...over,
});
const inventory = (rows: readonly InventoryRow[], unseen: Inventory['unseen'] = []): Inventory => ({
  day: '2026-11-22',
  policies: [{ name: null, level: 'starter' }],
  folders: ['bots'],
  rows,
  unseen,
});

test('the text is a line a bot, and ends with what it comes to', () => {
  const lines = inventoryText(inventory([row(), row({ bot: 'rates', folder: 'bots/rates' })]))
    .trimEnd()
    .split('\n');
  assert.match(lines[0] ?? '', /^BOT +FOLDER +ENTRY/);
  assert.match(lines[1] ?? '', /^invoices +bots\/invoices +bot\.py +3\.12 +1 +0 +2 /);
  assert.match(lines.at(-1) ?? '', /^2 bots, 4 Python files, 1 distribution, 1 host; 2 errors, 0 warnings, 4 info/);
});

test('what could not be looked at is named in every form', () => {
  const lost = inventory(
    [row({ problems: [{ path: 'x.py', cause: 'shut' }] })],
    [{ path: 'bots/closed', cause: 'EACCES' }],
  );
  assert.match(
    inventoryText(lost),
    /could not look: bots\/closed: EACCES\ncould not look: bots\/invoices\/x\.py: shut/,
  );
  assert.match(inventoryCsv(lost), /x\.py: shut\r\n,bots\/closed,.*EACCES\r\n$/);
  assert.match(inventoryHtml(lost), /Could not look at 2 places/);
  assert.equal(inventoryJson(lost).totals.unseen, 2);
});

test('nothing found is said, not left empty', () => {
  assert.match(inventoryText(inventory([])), /^0 bots/);
  assert.match(inventoryHtml(inventory([])), /No bot was found/);
});

test('no cell of the CSV is a formula, and none breaks its row', () => {
  const names = ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', 'a,b', 'a"b', 'a\r\n=b', '\uff1d1'];
  const csv = inventoryCsv(inventory(names.map((bot) => row({ bot, hosts: ['=x'] }))));
  const lines = csv.split('\r\n').slice(1, -1);
  assert.equal(lines.length, names.length);
  for (const line of lines) assert.doesNotMatch(line, /(?:^|,)"?[\s]*[=+\-@\uff1d]/);
});

test('the page holds no script, asks for nothing, and what comes from a bot stays text', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=1>" onclick="x';
  const page = inventoryHtml(
    inventory(
      [
        row({
          bot: evil,
          folder: evil,
          entry: evil,
          python: evil,
          template: evil,
          hosts: [evil, '\u202eabc'],
          credentials: [{ label: evil, key: evil }],
          distributions: [{ name: evil, imported: true, required: true, version: evil }],
          problems: [{ path: evil, cause: evil }],
          lastCommit: { id: evil, day: evil },
        }),
      ],
      [{ path: evil, cause: evil }],
    ),
  );
  assert.doesNotMatch(page, /<script|<img|" onclick|\u202e/);
  assert.equal(/(?:src|href)="/.test(page), false);
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  assert.match(page, /<html lang="en">/);
  assert.match(page, /<th scope="col">Bot<\/th>/);
  assert.match(page, /<th scope="row">/);
});

test('what is waived is counted for itself, and only where there is some', () => {
  const with3 = inventory([row({ findings: { error: 0, warning: 0, info: 0, baselined: 0, waived: 3 } })]);
  assert.match(inventoryText(with3), /WAIVED[\s\S]*, 3 waived,/);
  assert.match(inventoryHtml(with3), /<b>3<\/b> waived[\s\S]*3 waived/);
  assert.match(inventoryCsv(with3), /,waived,/);
  assert.doesNotMatch(inventoryText(inventory([row()])) + inventoryHtml(inventory([row()])), /waived/i);
});
