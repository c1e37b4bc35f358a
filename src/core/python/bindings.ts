import type { ImportFact } from './facts.ts';
import { scopeOf } from './functions.ts';
import type { HowOf } from './how.ts';
import type { ImportItem } from './imports.ts';
import type { Block } from './statements.ts';

/** One thing that a name may stand for. */
export interface Meaning {
  readonly module: string;
  readonly how: ImportFact['how'];
}

/** Names bound by imports. */
export interface Bindings {
  /** Each with all it may stand for. */
  readonly names: ReadonlyMap<string, readonly Meaning[]>;
  /** The functions in which an import binds a name. */
  readonly within: ReadonlyMap<string, ReadonlySet<Block>>;
}

export const bindingsOf = (items: readonly ImportItem[], howOf: HowOf): Bindings => {
  const names = new Map<string, Meaning[]>();
  const within = new Map<string, Set<Block>>();
  for (const { bound, in: statement } of items) {
    if (bound === null || bound.module.startsWith('.')) continue;
    const known = names.get(bound.name) ?? [];
    if (!known.some(({ module }) => module === bound.module))
      known.push({ module: bound.module, how: howOf(statement.block) });
    names.set(bound.name, known);
    const scope = scopeOf(statement.block);
    if (scope !== null) within.set(bound.name, (within.get(bound.name) ?? new Set()).add(scope));
  }
  return { names, within };
};

/** The module of Python's own functions, under the name by which every file has it; in some it is a dictionary. */
export const builtinsName = '__builtins__';
const unbound: readonly Meaning[] = [];
const builtins: readonly Meaning[] = [{ module: 'builtins', how: 'static' }];

/** All that a dotted name may stand for; nothing when no import binds its first part. */
export const expand = (parts: readonly string[], { names }: Bindings): Meaning[] => {
  const [root = '', ...rest] = parts;
  const bound = names.get(root) ?? (root === builtinsName ? builtins : unbound);
  return bound.map(({ module, how }) => ({ module: [module, ...rest].join('.'), how }));
};
