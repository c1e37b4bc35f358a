import { endOf, startOf } from '../../python/code.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import type { PythonSource } from '../../python/source.ts';
import type { Block, Statement } from '../../python/statements.ts';

/** A statement, and the lines of its block that follow it. */
export interface Rest {
  readonly statement: string;
  /** The statement; with what it opens. */
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  /** Starts of the lines behind it that hold something. */
  readonly lines: readonly number[];
  /** Ends of the block, and of the function around it. */
  readonly stop: number;
  readonly outer: number;
}

/** Null where lines cannot be moved: several statements on one, or a text over several lines among them. */
export const restOf = (source: PythonSource, text: string, index: number): Rest | null => {
  const { code, statements } = source;
  const statement = statements[index] as Statement;
  const start = startOf(code, statement.first);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const own = lastInside(statements, index, (block) => isIn(block, statement.opens));
  const ownEnd = endOf(code, (statements[own] as Statement).end - 1);
  const last = lastInside(statements, own, (block) => isIn(block, statement.block));
  const stop = endOf(code, (statements[last] as Statement).end - 1);
  if (!/^[ \t]*$/.test(indent) || !isLineEnd(text, ownEnd) || !isLineEnd(text, stop)) return null;
  const function_ = functionOf(statement.block);
  const outer = lastInside(statements, last, (block) => isIn(block, function_));
  if (hasLongText(source, ownEnd, stop)) return null;
  return {
    statement: text.slice(start, endOf(code, statement.end - 1)),
    start,
    end: endOf(code, statement.end - 1),
    indent,
    lines: linesBetween(text, ownEnd, stop),
    stop,
    outer: endOf(code, (statements[outer] as Statement).end - 1),
  };
};

/** The last statement in an unbroken row behind `from` whose block fits. */
const lastInside = (statements: readonly Statement[], from: number, fits: (block: Block) => boolean): number => {
  let at = from;
  while (at + 1 < statements.length && fits((statements[at + 1] as Statement).block)) at++;
  return at;
};

const isIn = (block: Block, outer: Block | null): boolean => {
  for (let b: Block | null = block; outer !== null && b !== null; b = b.parent) if (b === outer) return true;
  return false;
};

const functionOf = (block: Block): Block => {
  let b = block;
  while (b.parent !== null && b.kind !== 'def') b = b.parent;
  return b;
};

const isLineEnd = (text: string, at: number): boolean => /^[ \t]*(#[^\n]*)?(\r?\n|$)/.test(text.slice(at, at + 500));

const hasLongText = ({ code }: PythonSource, from: number, to: number): boolean => {
  for (let t = 0; t < code.count; t++) {
    const start = code.starts[t] as number;
    if (start < from || start >= to) continue;
    const kind = code.kinds[t];
    if (kind !== Kind.string && kind !== Kind.fMiddle) continue;
    if (code.text.slice(start, code.ends[t]).includes('\n')) return true;
  }
  return false;
};

const linesBetween = (text: string, from: number, to: number): readonly number[] => {
  const lines: number[] = [];
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < to; at = text.indexOf('\n', at) + 1)
    if (!/^[ \t]*\r?$/.test(text.slice(at, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at))))
      lines.push(at);
  return lines;
};
