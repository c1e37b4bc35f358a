import type { TextEdit } from '../bot.ts';
import { startOf } from '../python/code.ts';
import type { PythonSource } from '../python/source.ts';

/** A name for a module of the standard library, and the line that is missing for it. */
export interface BoundModule {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** The name that a whole file has for a module; without one, an import before its first. Null where there is none at all. */
export const boundOrImported = (source: PythonSource, text: string, module: string): BoundModule | null => {
  const { items, code } = source;
  const ofFile = items.filter(({ in: { block } }) => block.kind === 'file');
  const known = ofFile.find(({ bound }) => bound?.module === module);
  if (known?.bound) return { name: known.bound.name, edits: [] };
  const first = ofFile.find((item) => !item.module.startsWith('__future__'));
  if (first === undefined) return null;
  const at = startOf(code, first.in.first);
  if (at > 0 && text.charAt(at - 1) !== '\n' && text.charCodeAt(at - 1) !== 0xfeff) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { name: module, edits: [{ start: at, end: at, newText: `import ${module}${eol}` }] };
};
