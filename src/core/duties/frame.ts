import type { TextEdit } from '../bot.ts';
import { endOf, startOf } from '../python/code.ts';
import type { CallFact, PythonSource } from '../python/index.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { Sign } from '../python/lexer/words.ts';
import type { Block, Statement } from '../python/statements.ts';

/** Lines to put around some statements, each with the blanks it has more than they, four a step. */
export interface Frame {
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

/** The statements behind s in its block, with all that stands in them. */
export const restOf = ({ statements }: PythonSource, s: number): readonly number[] => {
  const { block } = statements[s] as Statement;
  const rest: number[] = [];
  for (let k = s + 1; k < statements.length; k++) {
    if (!isInside((statements[k] as Statement).block, block)) break;
    rest.push(k);
  }
  return rest;
};

const isInside = (block: Block, outer: Block): boolean => {
  for (let b: Block | null = block; b !== null; b = b.parent) if (b === outer) return true;
  return false;
};

/** Puts a frame around statements that stand together; null where their lines are not theirs alone. */
export const framed = ({ code, statements }: PythonSource, these: readonly number[], frame: Frame): TextEdit | null => {
  const [from, to] = [statements[these[0] ?? -1], statements[these.at(-1) ?? -1]];
  if (from === undefined || to === undefined) return null;
  const { text } = code;
  const start = lineStart(text, startOf(code, from.first));
  const indent = text.slice(start, startOf(code, from.first));
  if (!/^[ \t]*$/.test(indent)) return null;
  // A header with its body on the same line ends behind its last statement.
  const end = lineEnd(text, endOf(code, to.end - 1));
  const step = indent.includes('\t') ? '\t' : '    ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const stepped = (line: string): string => indent + line.replaceAll('    ', step);
  const inner = text.slice(start, end).split(eol);
  const kept = insideStrings(code);
  let at = start;
  const moved = inner.map((line) => {
    const isKept = line.trim() === '' || kept(at);
    at += line.length + eol.length;
    return isKept ? line : step + line;
  });
  return { start, end, newText: [...frame.head.map(stepped), ...moved, ...frame.tail.map(stepped)].join(eol) };
};

/** New lines before a statement, at its depth; null where its line is not its own. */
export const linesBefore = (
  { code, statements }: PythonSource,
  s: number,
  lines: readonly string[],
): TextEdit | null => {
  const { text } = code;
  const first = startOf(code, (statements[s] as Statement).first);
  const start = lineStart(text, first);
  const indent = text.slice(start, first);
  if (!/^[ \t]*$/.test(indent)) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const step = indent.includes('\t') ? '\t' : '    ';
  return { start, end: start, newText: lines.map((line) => indent + line.replaceAll('    ', step) + eol).join('') };
};

/** The line of an import that a fix needs, unless the file has it; `module` null: `import name`. */
export const importOf = ({ code, items }: PythonSource, module: string | null, name: string): readonly TextEdit[] => {
  const inFile = items.filter(({ in: { block } }) => block.kind === 'file');
  const full = module === null ? name : `${module}.${name}`;
  if (inFile.some((item) => item.bound?.name === name && item.bound.module === full)) return [];
  if (module !== null && inFile.some((item) => item.module === `${module}.*`)) return [];
  const beside = inFile.find((item) => item.module.startsWith(`${module ?? ''}.`) && module !== null);
  const anchor = beside ?? inFile.find((item) => !item.module.startsWith('__future__'));
  const { text } = code;
  const at = anchor === undefined ? 0 : lineStart(text, anchor.statement.start);
  const line = module === null ? `import ${name}` : `from ${module} import ${name}`;
  return [{ start: at, end: at, newText: line + (text.includes('\r\n') ? '\r\n' : '\n') }];
};

/** One more argument for a call, behind all that it has. */
export const argumentAdded = ({ code, tree }: PythonSource, { node }: CallFact, text: string): TextEdit => {
  let last = (tree.nodes.ends[node] as number) - 2;
  if (code.words[last] === Sign.comma) last--;
  const at = endOf(code, last);
  return { start: at, end: at, newText: (code.words[last] === Sign.paren ? '' : ', ') + text };
};

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineEnd = (text: string, offset: number): number => {
  const next = text.indexOf('\n', offset);
  if (next < 0) return text.length;
  return text.charAt(next - 1) === '\r' ? next - 1 : next;
};

/** Tells whether an offset lies in a string: blanks there are its own. */
const insideStrings = (code: PythonSource['code']): ((offset: number) => boolean) => {
  const ranges: (readonly [number, number])[] = [];
  const open: number[] = [];
  for (let t = 0; t < code.count; t++) {
    const kind = code.kinds[t];
    if (kind === Kind.fStart) open.push(code.starts[t] as number);
    const start = kind === Kind.fEnd ? open.pop() : kind === Kind.string ? code.starts[t] : undefined;
    if (start !== undefined) ranges.push([start, code.ends[t] as number]);
  }
  return (offset) => ranges.some(([start, end]) => start < offset && offset < end);
};
