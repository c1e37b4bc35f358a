import type { Block } from '../python/blocks.ts';
import type { CallFact } from '../python/calls.ts';
import { endOf, startOf } from '../python/code.ts';
import type { PathsPast } from '../python/flow.ts';
import type { Statement } from '../python/statements.ts';
import { Node } from '../python/tree/nodes.ts';
import type { Fate, HandOver, Track } from './model.ts';
import { type Reader, statementOfToken } from './reader.ts';
import type { Tracking } from './tracking.ts';
import { harmless } from './words.ts';

/** What becomes of it: twice, as it is not known yet what the functions do that it is handed to. */
export const fateOf = (tracking: Tracking): Pick<Track, 'without' | 'with' | 'handOvers' | 'isReturned'> => {
  const { reader, scope, from, handed, passes } = tracking;
  const given = new Set(tracking.returns);
  const isOpen = passes.size + handed.length + given.size + tracking.yields.size === 0;
  if (isOpen) return { without: 'left', with: 'left', handOvers: [], isReturned: false };
  const all = new Set([...passes, ...handed.map(({ statement }) => statement)]);
  // A generator that never removes it gives it to whoever goes over it; one that does, has it all the time.
  if (all.size === 0 && isContext(reader, scope)) for (const s of tracking.yields) given.add(s);
  else if (all.size === 0) for (const s of tracking.yields) all.add(s);
  // A parameter that is given back is not gone.
  if (from < 0) given.clear();
  const own = handed.length === 0 ? all : passes;
  const isReturned = given.size > 0 && waysPast(tracking, all).normal;
  const without = fate(tracking, own, given);
  if (handed.length === 0) return { without, with: without, handOvers: [], isReturned };
  const handOvers = distinct(handed.map(({ handOver }) => handOver));
  return { without, with: fate(tracking, all, given), handOvers, isReturned };
};

const distinct = (all: readonly HandOver[]): readonly HandOver[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];

const fate = (tracking: Tracking, removals: ReadonlySet<number>, given: ReadonlySet<number>): Fate => {
  const past = waysPast(tracking, removals, given);
  if (!past.normal) return past.error ? 'error' : 'gone';
  const { reader, from } = tracking;
  return [...removals, ...given].some((s) => s > from || sharesLoop(reader, s, from)) ? 'path' : 'left';
};

const waysPast = (
  tracking: Tracking,
  removals: ReadonlySet<number>,
  given: ReadonlySet<number> = new Set(),
): PathsPast => {
  const { reader, from, scope } = tracking;
  const passes = new Set([...removals, ...given]);
  for (const s of removals) guards(tracking, s, passes);
  for (const s of absences(tracking)) passes.add(s);
  const isSafe = (s: number): boolean => isHarmless(reader, s);
  return from < 0 && scope !== null
    ? reader.flow.through(scope.block, (s) => passes.has(s), isSafe)
    : reader.flow.after(from, (s) => passes.has(s), isSafe);
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
    const isUndone = /^if not \w+$/.test(text) && isFlag(tracking, text.slice('if not '.length));
    const isTried = /^while\b|^for\b.*\brange\(/.test(text) || (/^for\b/.test(text) && mentions(tracking, text));
    if (isAsked || isUndone || isTried) passes.add(headerStatement(reader, head));
  }
};

/** A variable that only says how far the function came: `renamed = True`. */
const isFlag = ({ reader, scope }: Tracking, name: string): boolean => {
  const { kinds } = reader.python.source.tree.nodes;
  const own = (reader.definitions.get(name) ?? []).filter(({ within }) => within === scope);
  return own.length > 1 && own.every(({ node }) => kinds[node] === Node.constant);
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
  for (let s = Math.max(tracking.from, scope?.statement ?? 0); s < statements.length; s++) {
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
    if (call !== undefined && !namesOf(call).some((each) => harmless.test(each))) return false;
  }
  return !/^(raise|assert|yield|import|from)\b/.test(textOf(reader, s));
};

const namesOf = ({ name, meanings, method }: CallFact): readonly string[] =>
  name === null ? [`x.${method ?? ''}`] : [name, ...meanings];

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
