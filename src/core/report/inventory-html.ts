import type { Inventory, InventoryRow } from '../inventory/index.ts';
import { inventoryStyle } from './inventory-style.ts';
import { credentialWords, distributionWords, inventoryTotals, policyNames } from './inventory-totals.ts';
import { plural } from './plural.ts';
import { shownPath } from './where.ts';

/** One page that needs nothing: no script, no picture, no address. What comes from a bot is text and stays text. */
export const inventoryHtml = (inventory: Inventory): string => {
  const { day, rows, folders } = inventory;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Inventory of ${plural(rows.length, 'bot')}</title>
<style>
${inventoryStyle}</style>
</head>
<body>
<header>
<h1>Inventory of ${plural(rows.length, 'bot')}</h1>
<p>${html(folders.join(', '))} on ${html(day)}${rows.length > 0 ? `; judged by ${html(policyNames(inventory))}` : ''}</p>
</header>
<main>
${tiles(inventory)}
${unseen(inventory)}
${rows.length === 0 ? '<p>No bot was found.</p>' : table(rows)}
</main>
<footer><p>Made by botyard inventory. Credentials are labels and keys; no value of a secret is on this page.</p></footer>
</body>
</html>
`;
};

const tiles = (inventory: Inventory): string => {
  const t = inventoryTotals(inventory);
  const all: readonly (readonly [number, string, string])[] = [
    [t.error, t.error === 1 ? 'error' : 'errors', 'error'],
    [t.warning, t.warning === 1 ? 'warning' : 'warnings', 'warning'],
    [t.info, 'info', ''],
    ...(t.baselined > 0 ? [[t.baselined, 'known by baselines', ''] as const] : []),
    ...(t.waived > 0 ? [[t.waived, 'waived', ''] as const] : []),
    [t.secrets, 'taken for secrets', t.secrets > 0 ? 'error' : ''],
    [t.distributions, t.distributions === 1 ? 'distribution' : 'distributions', ''],
    [t.hosts, t.hosts === 1 ? 'host' : 'hosts', ''],
    [t.files, t.files === 1 ? 'Python file' : 'Python files', ''],
  ];
  const one = ([count, word, kind]: readonly [number, string, string]): string =>
    `<li${kind && count > 0 ? ` class="${kind}"` : ''}><b>${count}</b> ${word}</li>`;
  return `<ul class="totals">\n${all.map(one).join('\n')}\n</ul>`;
};

const unseen = ({ unseen: folders, rows }: Inventory): string => {
  const inRows = rows.flatMap((row) => row.problems.map(({ path, cause }) => ({ path: shownPath(row, path), cause })));
  const all = [...folders, ...inRows];
  if (all.length === 0) return '';
  const items = all.map(({ path, cause }) => `<li><code>${html(path)}</code>: ${html(cause)}</li>`).join('\n');
  return `<section class="unseen" aria-labelledby="unseen">
<h2 id="unseen">Could not look at ${plural(all.length, 'place')}</h2>
<ul>
${items}
</ul>
</section>`;
};

const table = (
  rows: readonly InventoryRow[],
): string => `<div class="scroll" role="region" aria-label="Bots" tabindex="0">
<table>
<caption>One row a bot. A list opens when it is pressed.</caption>
<thead><tr>
${heads.map((head) => `<th scope="col">${head}</th>`).join('\n')}
</tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>
</div>`;

const heads = [
  'Bot',
  'Entry',
  'Python',
  'Findings',
  'Distributions',
  'Credentials',
  'Hosts',
  'Template',
  'Last commit',
];

const rowHtml = (row: InventoryRow): string => {
  const cells = [
    row.entry === null ? dim('not known') : `<code>${html(row.entry)}</code>`,
    row.python === null ? dim('not stated') : html(row.python),
    findings(row),
    list(row.distributions.map(distributionWords)),
    list(row.credentials.map(credentialWords)),
    list(row.hosts),
    row.template === null ? none : html(row.template),
    row.lastCommit === null ? none : `<time title="${html(row.lastCommit.id)}">${html(row.lastCommit.day)}</time>`,
  ];
  const marker = row.marker === null ? '<br><small>scripts without a marker</small>' : '';
  const name = `<th scope="row">${html(row.bot)}<br><small>${html(row.folder)}</small>${marker}</th>`;
  return `<tr>${name}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

const dim = (words: string): string => `<span class="none">${words}</span>`;
const none = dim('none');

/** Words as well as colours: a colour is never the only sign. */
const findings = ({
  findings: { error, warning, info, baselined, waived },
  secrets,
  problems,
}: InventoryRow): string => {
  const words = [
    ...(problems.length > 0 ? [`<span class="chip error">could not look at ${problems.length}</span>`] : []),
    ...(error > 0 ? [`<span class="chip error">${plural(error, 'error')}</span>`] : []),
    ...(warning > 0 ? [`<span class="chip warning">${plural(warning, 'warning')}</span>`] : []),
    ...(info > 0 ? [`<span class="chip">${info} info</span>`] : []),
    ...(baselined > 0 ? [`<span class="chip">${baselined} known</span>`] : []),
    ...(waived > 0 ? [`<span class="chip">${waived} waived</span>`] : []),
    ...(secrets > 0
      ? [`<small>${plural(secrets, 'literal')} taken for ${secrets === 1 ? 'a secret' : 'secrets'}</small>`]
      : []),
  ];
  return words.length === 0 ? none : words.join(' ');
};

/** A few are shown, many are opened. */
const few = 3;

const list = (names: readonly string[]): string => {
  if (names.length === 0) return none;
  const items = `<ul>${names.map((name) => `<li>${html(name)}</li>`).join('')}</ul>`;
  return names.length <= few ? items : `<details><summary>${names.length}</summary>${items}</details>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that turn the direction of a line would make a name read as another. */
const html = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
