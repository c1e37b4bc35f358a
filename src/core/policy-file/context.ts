import type { Range } from '../bot.ts';
import { flowFrames } from './flow.ts';

/** Where a cursor stands in a policy that may be half written: what is being typed there, and below which keys. */
export interface PolicyContext {
  /** Keys and list positions that lead to the map, the list or the key whose value is being typed. */
  readonly path: readonly (string | number)[];
  /** `entry` is an item of a list: a value, or the first key of a map. */
  readonly kind: 'key' | 'value' | 'entry';
  /** What is being typed, from its first unit to its last; quotes are not part of it. */
  readonly word: Range;
  /** Keys that the same map has already. */
  readonly taken: ReadonlySet<string>;
}

/** A key or a list item that is open at the line being looked at. */
interface Frame {
  readonly indent: number;
  readonly step: string | number;
  /** Keys seen in the map below it, or how many items. */
  readonly keys: Set<string>;
  items: number;
}

const line = /^(\s*)((?:-[ \t]+)*)(-$)?(?:(["']?)([^\s"'#:,[\]{}][^"'#:[\]{}]*?)\4[ \t]*:(?:[ \t]+|$))?(.*)$/;

/** The group of {@link line} that is the key. */
const KEY = 5;

/** Reads lines, not YAML: what is half typed is seldom YAML. Null inside comments. */
export const policyContext = (text: string, offset: number): PolicyContext | null => {
  const before = text.slice(0, offset);
  const rows = before.split('\n');
  const root: Frame = { indent: -1, step: '', keys: new Set(), items: 0 };
  const frames: Frame[] = [root];
  let flow = '';
  for (const row of rows.slice(0, -1)) flow = addLine(frames, row, flow);
  const row = rows.at(-1) ?? '';
  if (isComment(row)) return null;
  const word = wordAt(text, offset);
  const rest = addLine(frames, row, flow, offset - word.start);
  if (rest !== '') return inFlow(frames, rest, word);
  return inBlock(frames, row, word, text);
};

const isComment = (row: string): boolean => /(?:^|\s)#/.test(row.replace(/"[^"]*"?|'[^']*'?/g, '""'));

const units = /[^\s"',:[\]{}#]/;

/** The run of units round the offset that are part of a name, a version or a date. */
const wordAt = (text: string, offset: number): Range => {
  let start = offset;
  let end = offset;
  while (start > 0 && units.test(text[start - 1] ?? ' ')) start--;
  while (end < text.length && units.test(text[end] ?? ' ')) end++;
  return { start, end };
};

/** Takes a line into account; what of a flow (`[…`, `{…`) is still open comes back. `typed` units at its end are not yet a key. */
const addLine = (frames: Frame[], row: string, flow: string, typed?: number): string => {
  const text = typed === undefined ? row : row.slice(0, row.length - typed);
  if (flow !== '') return stillOpen(`${flow}\n${text}`);
  const found = line.exec(text.replace(/\s+$/, typed === undefined ? '' : '$&'));
  if (!found || text.trim() === '' || text.trim().startsWith('#')) return '';
  const [, spaces = '', dashes = '', lone = '', , key, value = ''] = found;
  let indent = spaces.length;
  for (const dash of `${dashes}${lone}`.match(/-[ \t]*/g) ?? []) {
    openItem(frames, indent);
    indent += dash.length;
  }
  if (key !== undefined) openKey(frames, indent, key.trim());
  return stillOpen(value);
};

const top = (frames: readonly Frame[]): Frame => frames.at(-1) as Frame;

const openItem = (frames: Frame[], indent: number): void => {
  // A list may stand as far to the left as the key that holds it.
  while (top(frames).indent > indent || (top(frames).indent === indent && typeof top(frames).step === 'number'))
    frames.pop();
  const step = top(frames).items++;
  frames.push({ indent, step, keys: new Set(), items: 0 });
};

const openKey = (frames: Frame[], indent: number, key: string): void => {
  while (top(frames).indent >= indent) frames.pop();
  top(frames).keys.add(key);
  frames.push({ indent, step: key, keys: new Set(), items: 0 });
};

/** The text of a flow that has begun and not ended; empty when there is none. */
const stillOpen = (value: string): string => {
  const trimmed = value.trimStart();
  return /^[[{]/.test(trimmed) && flowFrames(trimmed).length > 0 ? trimmed : '';
};

const pathOf = (frames: readonly Frame[]): (string | number)[] => frames.slice(1).map(({ step }) => step);

const inFlow = (frames: readonly Frame[], flow: string, word: Range): PolicyContext => {
  const open = flowFrames(flow);
  const steps = open.flatMap(({ step }, i) => (i === open.length - 1 || step === null ? [] : [step]));
  const last = open.at(-1);
  const above = [...pathOf(frames), ...steps];
  if (last?.kind === 'list') return { path: [...above, last.step ?? 0], kind: 'entry', word, taken: new Set() };
  const key = last?.step ?? null;
  if (key === null) return { path: above, kind: 'key', word, taken: last?.keys ?? new Set() };
  return { path: [...above, key], kind: 'value', word, taken: new Set() };
};

const inBlock = (frames: Frame[], row: string, word: Range, text: string): PolicyContext => {
  const head = row.slice(0, Math.max(0, word.start - (text.lastIndexOf('\n', word.start - 1) + 1)));
  if (/^\s*(?:-[ \t]+)+["']?$/.test(head)) return { path: pathOf(frames), kind: 'entry', word, taken: new Set() };
  if (line.exec(head)?.[KEY] !== undefined) return { path: pathOf(frames), kind: 'value', word, taken: new Set() };
  const indent = /^\s*(?:-[ \t]+)*/.exec(row)?.[0].length ?? 0;
  while (top(frames).indent >= indent) frames.pop();
  const taken = new Set([...top(frames).keys, ...keysAfter(text, word.end, indent)]);
  return { path: pathOf(frames), kind: 'key', word, taken };
};

/** Keys of the same map that stand further down. */
const keysAfter = (text: string, offset: number, indent: number): readonly string[] => {
  const keys: string[] = [];
  for (const row of text.slice(offset).split('\n').slice(1)) {
    if (row.trim() === '' || row.trim().startsWith('#')) continue;
    const here = /^\s*/.exec(row)?.[0].length ?? 0;
    if (here < indent) break;
    const key = here === indent ? /^\s*(?:"([^"]+)"|'([^']+)'|([^\s"':#-][^\s:]*))\s*:/.exec(row) : null;
    if (key) keys.push(key[1] ?? key[2] ?? key[3] ?? '');
  }
  return keys;
};
