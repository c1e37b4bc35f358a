import { once } from '../once.ts';
import { type Code, dottedNameAt, endOf, is, kindAt, startOf } from './code.ts';
import type { ImportFact } from './facts.ts';
import type { ImportItem } from './imports.ts';
import { Kind } from './lexer/tokens.ts';
import type { Block, Statement } from './statements.ts';

/** Says under which condition a block runs. */
export type HowOf = (block: Block) => Extract<ImportFact['how'], 'static' | 'optional' | 'type-checking'>;

const flag = 'TYPE_CHECKING';

/**
 * `if TYPE_CHECKING:` is taken at its word only where the flag is typing's own, or the file's own and false; a file
 * that sets it to anything else runs those imports.
 */
export const conditionsOf = (code: Code, items: readonly ImportItem[], statements: readonly Statement[]): HowOf => {
  // Few texts import anything under a condition: the others are not searched for the flag.
  const flags = once(() => flagsOf(code, items, statements));
  return (block) => {
    if (isTypeChecking(code, block, flags)) return 'type-checking';
    return isOptional(block) ? 'optional' : 'static';
  };
};

/** Names by which the flag is asked; none where the file sets it to something else. */
const flagsOf = (code: Code, items: readonly ImportItem[], statements: readonly Statement[]): ReadonlySet<string> => {
  const isNamed = code.text.includes(flag);
  const assigned = isNamed ? statements.map((s) => assignedFlag(code, s)).filter((value) => value !== null) : [];
  if (assigned.some((value) => value !== 'False' && value !== '0')) return new Set();
  const flags = new Set(assigned.length > 0 ? [flag] : []);
  for (const { module, bound } of items) {
    if (bound === null) continue;
    if (/^typing(_extensions)?\.TYPE_CHECKING$/.test(module)) flags.add(bound.name);
    if (/^typing(_extensions)?$/.test(module)) flags.add(`${bound.name}.${flag}`);
  }
  if (items.some(({ module }) => /^typing(_extensions)?\.\*$/.test(module))) flags.add(flag);
  return flags;
};

const isTypeChecking = (code: Code, block: Block, flags: () => ReadonlySet<string>): boolean => {
  for (let b: Block | null = block; b !== null; b = b.parent) {
    if (b.kind !== 'if') continue;
    const condition = dottedNameAt(code, b.header.first + 1);
    if (condition.next === b.header.end && flags().has(condition.parts.join('.'))) return true;
  }
  return false;
};

/** Inside a try that catches the import error; a function in it runs later, when nothing catches it any more. */
const isOptional = (block: Block): boolean => {
  for (let b: Block | null = block; b !== null && b.kind !== 'def'; b = b.parent) {
    if (b.attempt?.catchesImportError) return true;
  }
  return false;
};

/** The text a statement assigns to `TYPE_CHECKING`, by whatever path; null when it assigns nothing to it. */
const assignedFlag = (code: Code, { first, end }: Statement): string | null => {
  for (let i = first; i < end; i++) {
    if (!is(code, i, flag) || kindAt(code, i) !== Kind.name) continue;
    if (is(code, i + 1, '=') || is(code, i + 1, ':='))
      return code.text.slice(startOf(code, i + 2), endOf(code, end - 1));
    if (is(code, i + 1, ':')) {
      const equals = tokenOf(code, i, end, '=');
      return equals < 0 ? null : code.text.slice(startOf(code, equals + 1), endOf(code, end - 1));
    }
  }
  return null;
};

const tokenOf = (code: Code, from: number, end: number, word: string): number => {
  for (let i = from; i < end; i++) if (is(code, i, word)) return i;
  return -1;
};
