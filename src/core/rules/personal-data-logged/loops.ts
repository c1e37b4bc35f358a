import type { CallFact, PythonFile } from '../../python/index.ts';
import type { Block } from '../../python/statements.ts';
import { dottedName } from '../../python/values.ts';
import { type Binding, bindingsIn, comprehensionsIn } from '../bindings.ts';

/** By what name the things are known that a loop goes through, for the name it gives to each. */
export type NameInLoops = (call: CallFact, name: string) => string | null;

/** `cpfs` for `c` below `for c in cpfs:`, and in `[f(c) for c in cpfs]`. `named` says what a node is known by, if it is known. */
export const namesInLoops = ({ source }: PythonFile, named: (node: number) => string | null): NameInLoops => {
  const { statements } = source;
  const inBlocks = new Map<Block, ReadonlyMap<string, string>>();
  const knownIn = (bindings: readonly Binding[]): ReadonlyMap<string, string> =>
    new Map(bindings.flatMap((binding) => pairOf(source, binding, named)));
  statements.forEach(({ opens }, s) => {
    if (opens?.opener !== 'for') return;
    const known = knownIn(bindingsIn(source, s));
    if (known.size > 0) inBlocks.set(opens, known);
  });
  return ({ statement }, name) => {
    const here = knownIn(comprehensionsIn(source, statement)).get(name);
    if (here !== undefined) return here;
    for (let block = statements[statement]?.block ?? null; block !== null; block = block.parent) {
      const known = inBlocks.get(block)?.get(name);
      if (known !== undefined) return known;
    }
    return null;
  };
};

const pairOf = (
  { code, tree }: PythonFile['source'],
  { target, value }: Binding,
  named: (node: number) => string | null,
): readonly (readonly [string, string])[] => {
  const name = dottedName(code, tree.nodes, target)?.join('.');
  const known = named(value);
  return name === undefined || known === null ? [] : [[name, known]];
};
