import type { Block } from '../python/blocks.ts';
import { endOf, startOf } from '../python/code.ts';
import type { Statement } from '../python/statements.ts';
import type { Fate, HandOver, Track } from './model.ts';
import { type Reader, statementOfToken } from './reader.ts';
import type { Tracking } from './track.ts';
import { harmless } from './words.ts';

/** What becomes of it: twice, as it is not known yet what the functions do that it is handed to. */
export const fateOf = (tracking: Tracking): Pick<Track, 'without' | 'with' | 'handOvers'> => {
  const { reader, scope, handed, passes } = tracking;
  const own = new Set(passes);
  // A generator that never removes it gives it to whoever goes over it; one that does, has it all the time.
  if (own.size === 0 && handed.length === 0) for (const s of tracking.yields) own.add(s);
  if (own.size > 0 && tracking.yields.has([...own][0] ?? -1) && isContext(reader, scope)) tracking.isReturned = true;
  const without = fate(tracking, own);
  if (handed.length === 0) return { without, with: without, handOvers: [] };
  const all = new Set([...own, ...handed.map(({ statement }) => statement)]);
  return { without, with: fate(tracking, all), handOvers: distinct(handed.map(({ handOver }) => handOver)) };
};

const distinct = (all: readonly HandOver[]): readonly HandOver[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];

const fate = (tracking: Tracking, removals: ReadonlySet<number>): Fate => {
  const { reader, from, scope } = tracking;
  const passes = new Set(removals);
  for (const s of removals) guards(tracking, s, passes);
  for (const s of absences(tracking)) passes.add(s);
  const isSafe = (s: number): boolean => isHarmless(reader, s);
  const past =
    from < 0 && scope !== null
      ? reader.flow.through(scope.block, (s) => passes.has(s), isSafe)
      : reader.flow.after(from, (s) => passes.has(s), isSafe);
  if (!past.normal) return past.error ? 'error' : 'gone';
  return [...removals].some((s) => s > from || sharesLoop(reader, s, from)) ? 'path' : 'left';
};

const statementOf = (reader: Reader, s: number): Statement | undefined => reader.python.source.statements[s];

const sharesLoop = (reader: Reader, a: number, b: number): boolean => {
  const around = loopsAround(statementOf(reader, a)?.block ?? null);
  return loopsAround(statementOf(reader, b)?.block ?? null).some((loop) => around.includes(loop));
};

const loopsAround = (block: Block | null): readonly Block[] => {
  const loops: Block[] = [];
  for (let b = block; b !== null && b.kind !== 'def'; b = b.parent)
    if (b.opener === 'for' || b.opener === 'while') loops.push(b);
  return loops;
};

const intended = /keep|debug|delet|clean|remov|preserv|save|persist|manter|apagar|limpar|exclui/i;

/**
 * `if os.path.exists(path): os.remove(path)` leaves nothing behind either way, nor does a loop that tries until it is gone:
 * the header stands for what is inside.
 */
const guards = (tracking: Tracking, s: number, passes: Set<number>): void => {
  const { reader, from } = tracking;
  const outer = blocksAround(statementOf(reader, from)?.block ?? null);
  for (let b = statementOf(reader, s)?.block ?? null; b !== null && b.kind !== 'def'; b = b.parent) {
    if (outer.has(b)) return;
    const head = b.opener === 'else' ? b.previous : b;
    if (head === null) continue;
    const text = headerText(reader, head);
    const isAsked = /^(if|elif)\b/.test(text) && (mentions(tracking, text) || intended.test(text));
    const isTried = /^while\b|^for\b.*\brange\(/.test(text) || (/^for\b/.test(text) && mentions(tracking, text));
    if (isAsked || isTried) passes.add(headerStatement(reader, head));
  }
};

const blocksAround = (block: Block | null): ReadonlySet<Block> => {
  const blocks = new Set<Block>();
  for (let b = block; b !== null; b = b.parent) blocks.add(b);
  return blocks;
};

const headerText = (reader: Reader, { header: { first, end } }: Block): string => {
  const { code } = reader.python.source;
  return code.text.slice(startOf(code, first), endOf(code, end - 1));
};

const headerStatement = (reader: Reader, { header: { first } }: Block): number =>
  statementOfToken(reader.python.source.statements, first);

const mentions = ({ names }: Tracking, text: string): boolean => {
  const words: readonly string[] = text.match(/[\p{L}_][\p{L}\p{N}_.]*/gu) ?? [];
  return [...names].some((name) => words.some((word) => word === name || word.startsWith(`${name}.`)));
};

/** The first statements of blocks in which there is nothing to remove: `if not os.path.exists(path): return`. */
const absences = (tracking: Tracking): readonly number[] => {
  const { reader, scope } = tracking;
  const { statements } = reader.python.source;
  const found: number[] = [];
  for (let s = Math.max(0, tracking.from); s < statements.length; s++) {
    const statement = statements[s] as Statement;
    if (scope !== null && startOf(reader.python.source.code, statement.first) >= scope.end) break;
    const { opens } = statement;
    if (opens === null || (opens.opener !== 'if' && opens.opener !== 'elif') || reader.owners[s] !== scope) continue;
    const text = headerText(reader, opens);
    if (!/^\w+ (not\b.*(exists|isfile|is_file|isdir|is_dir)\b|not [\w.]+$|.*\bis None$)/.test(text)) continue;
    if (mentions(tracking, text)) found.push(s + 1);
  }
  return found;
};

/** A statement without calls, but for those that nobody expects to raise. */
const isHarmless = (reader: Reader, s: number): boolean => {
  const { bounds } = reader.python.source.tree;
  for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
    const call = reader.callAt.get(i);
    if (call !== undefined && ![call.name ?? '', ...call.meanings].some((each) => harmless.test(each))) return false;
  }
  return !/^(raise|assert|yield|import|from)\b/.test(textOf(reader, s));
};

const textOf = (reader: Reader, s: number): string => {
  const { code } = reader.python.source;
  const { first } = statementOf(reader, s) ?? { first: 0 };
  return code.text.slice(startOf(code, first), endOf(code, first));
};

/** `@contextmanager`, a fixture: what is yielded once is the caller's to use. */
const isContext = (reader: Reader, scope: Tracking['scope']): boolean => {
  if (scope === null) return false;
  const { code, statements } = reader.python.source;
  for (let s = scope.statement - 1; s >= 0; s--) {
    const { first, end } = statements[s] as Statement;
    const text = code.text.slice(startOf(code, first), endOf(code, end - 1));
    if (!text.startsWith('@')) return false;
    if (/contextmanager|fixture/.test(text)) return true;
  }
  return false;
};
