import type { TextEdit } from '../../bot.ts';
import { type Code, endOf, is, isName, kindAt, nameAt, startOf } from '../../python/code.ts';
import type { ImportItem } from '../../python/imports.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import type { PythonSource } from '../../python/read.ts';
import type { Block, Statement } from '../../python/statements.ts';

/** How a place in a file reaches the orchestrator: a name that holds the SDK, and what must be inserted for it first. */
export interface SdkAccess {
  readonly name: string;
  readonly insert: TextEdit | null;
}

const importLine = 'from botcity.maestro import BotMaestroSDK';

/** The name bound from `BotMaestroSDK.from_sys_args()` that is in sight of `offset`; without one, lines that bind it. */
export const sdkIn = (source: PythonSource, text: string, offset: number): SdkAccess => {
  const { code, statements } = source;
  const here = [...statements].reverse().find(({ first }) => startOf(code, first) <= offset);
  const bound = statements.filter((s) => startOf(code, s.first) < offset && inSight(s.block, here?.block ?? null));
  for (const statement of bound.reverse()) {
    const name = sdkNameBoundBy(code, statement);
    if (name !== null) return { name, insert: null };
  }
  return { name: 'maestro', insert: insertion(source, text, offset) };
};

/** A name bound in `binder` is seen in `user` when no function or class stands between that `user` is not in. */
const inSight = (binder: Block, user: Block | null): boolean => {
  const scope = scopeOf(binder);
  if (scope.kind === 'class') return false;
  for (let block = user; block !== null; block = block.parent) if (block === scope) return true;
  return scope.kind === 'file';
};

const scopeOf = (block: Block): Block => {
  let scope = block;
  while (scope.parent !== null && scope.kind !== 'def' && scope.kind !== 'class') scope = scope.parent;
  return scope;
};

/** `maestro` in `maestro = BotMaestroSDK.from_sys_args()`. */
const sdkNameBoundBy = (code: Code, { first, end }: Statement): string | null => {
  if (!isName(code, first) || !is(code, first + 1, '=')) return null;
  for (let i = first + 2; i < end; i++) if (is(code, i, 'from_sys_args')) return nameAt(code, first);
  return null;
};

const insertion = ({ code, statements, items }: PythonSource, text: string, offset: number): TextEdit => {
  const before = statements.filter((s) => startOf(code, s.first) <= offset && s.block.kind === 'file');
  // Nothing may be inserted on or after the line of the literal.
  const anchors = before.filter(
    (s) =>
      lineEndAfter(text, endOf(code, s.end - 1)) <= offset && (isImport(code, s) || isDocstring(code, statements, s)),
  );
  const last = anchors[anchors.length - 1];
  const at = last ? lineEndAfter(text, endOf(code, last.end - 1)) : headerEnd(text);
  const hasClass = items.some((item) => item.statement.end <= at && bindsSdkClass(item));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [...(hasClass ? [] : [importLine]), '', 'maestro = BotMaestroSDK.from_sys_args()', ''];
  return { start: at, end: at, newText: lines.join(eol) };
};

/** True for an import by which the whole file knows `BotMaestroSDK` by that name. */
const bindsSdkClass = ({ module, bound, in: { block } }: ImportItem): boolean =>
  block.kind === 'file' &&
  (module === 'botcity.maestro.*' || (module === 'botcity.maestro.BotMaestroSDK' && bound?.name === 'BotMaestroSDK'));

const isImport = (code: Code, { first }: Statement): boolean => is(code, first, 'import') || is(code, first, 'from');

const isDocstring = (code: Code, statements: readonly Statement[], statement: Statement): boolean =>
  statement === statements[0] && statement.end - statement.first === 1 && kindAt(code, statement.first) === Kind.string;

const lineEndAfter = (text: string, offset: number): number => {
  const next = text.indexOf('\n', offset);
  return next < 0 ? text.length : next + 1;
};

/** After a byte order mark, the `#!` line and the encoding: the first lines that must stay first. */
const headerEnd = (text: string): number => {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (/^#(!|.*coding[:=])/.test(text.slice(at, at + 80))) at = lineEndAfter(text, at);
  return at;
};
