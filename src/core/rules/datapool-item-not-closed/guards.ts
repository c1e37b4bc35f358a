import type { PythonFile } from '../../python/index.ts';
import type { Block, Statement } from '../../python/statements.ts';

/** What a condition says of whether there is an item: `if item`, `if item is None`. */
type Asks = 'there' | 'none' | null;

const asksOf = ({ code }: PythonFile['source'], { first, end }: Block['header'], name: string): Asks => {
  const words = code.text
    .slice(code.starts[first + 1], code.ends[end - 1])
    .replace(/[()\s]+/g, ' ')
    .trim();
  if (words === name || words === `${name} is not None` || words === `${name} != None`) return 'there';
  return words === `not ${name}` || words === `${name} is None` || words === `${name} == None` ? 'none' : null;
};

/**
 * The statement from which on there is an item: the call's own, the first of the block in `if item:` behind it, or of the
 * loop whose condition takes it. Null when there is none.
 */
export const guardedStart = ({ source }: PythonFile, taken: number, name: string): number | null => {
  const { statements } = source;
  const { opens, block } = statements[taken] as Statement;
  if (opens !== null) return firstIn(statements, opens);
  const next = statements.findIndex((one, s) => s > taken && one.block === block);
  const asked = statements[next];
  if (asked?.opens === undefined || asked.opens === null || asked.opens.opener !== 'if') return taken;
  const asks = asksOf(source, asked.opens.header, name);
  if (asks === 'there') return firstIn(statements, asked.opens);
  if (asks === 'none') return lastIn(statements, asked.opens) ?? taken;
  return taken;
};

const firstIn = (statements: readonly Statement[], block: Block): number | null => {
  const s = statements.findIndex((one) => one.block === block);
  return s < 0 ? null : s;
};

/** Behind the block that leaves when there is none; it leaves the loop or the function itself. */
const lastIn = (statements: readonly Statement[], block: Block): number | null => {
  const inside = statements.flatMap((one, s) => (one.block === block ? [s] : []));
  const behind = (inside.at(-1) ?? -2) + 1;
  return behind > 0 && behind < statements.length ? behind : null;
};

/** With the statements of blocks where there is no item to report on. */
export const withGuards = ({ source }: PythonFile, closing: ReadonlySet<number>, name: string): ReadonlySet<number> => {
  const all = new Set(closing);
  source.statements.forEach(({ block }, s) => {
    if (block.opener === 'if' && asksOf(source, block.header, name) === 'none') all.add(s);
    const { previous } = block;
    if (block.opener === 'else' && previous !== null && asksOf(source, previous.header, name) === 'there') all.add(s);
  });
  return all;
};
