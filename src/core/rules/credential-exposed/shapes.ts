import { endOf, is, startOf, wordAt } from '../../python/code.ts';
import type { FunctionFact, PythonFile } from '../../python/index.ts';
import { Sign } from '../../python/lexer/words.ts';
import type { Statement } from '../../python/statements.ts';
import { rootsIn } from '../../python/tree/nodes.ts';
import { dottedName } from '../../python/values.ts';

/** A class whose objects show their fields when they are shown: data classes, named tuples, models. */
export interface Shape {
  readonly fields: readonly string[];
  /** Fields that it keeps to itself. */
  readonly hidden: ReadonlySet<string>;
}

const mayHold = /@(?:\w+\.)?dataclass\b|\b(?:NamedTuple|BaseModel)\b/;

/** The shapes of a file by the class that makes them. */
export const shapesOf = ({ functions, source }: PythonFile): ReadonlyMap<FunctionFact, Shape> => {
  const found = new Map<FunctionFact, Shape>();
  if (!mayHold.test(source.code.text)) return found;
  for (const fact of functions) {
    if (fact.kind !== 'class' || !showsFields(source, fact)) continue;
    const isSaid = functions.some(({ within, name }) => within === fact && /^__(?:repr|str)__$/.test(name));
    if (!isSaid) found.set(fact, fieldsOf(source, fact));
  }
  return found;
};

type Source = PythonFile['source'];

const textOf = ({ code }: Source, { first, end }: Statement): string =>
  code.text.slice(startOf(code, first), endOf(code, end - 1));

/** By its bases, or by what stands above it. */
const showsFields = (source: Source, { statement }: FunctionFact): boolean => {
  const { code, statements } = source;
  const header = statements[statement] as Statement;
  if (/\((?:[\w.]+,\s*)*(?:[\w.]+\.)?(?:NamedTuple|BaseModel)\b/.test(textOf(source, header))) return true;
  for (let s = statement - 1; s >= 0; s--) {
    const above = statements[s] as Statement;
    if (!is(code, above.first, '@')) return false;
    const text = textOf(source, above);
    if (/^@\s?(?:[\w.]+\.)?dataclass\b/.test(text)) return !/\brepr\s?=\s?False\b/.test(text);
  }
  return false;
};

const fieldsOf = (source: Source, { block }: FunctionFact): Shape => {
  const fields: string[] = [];
  const hidden = new Set<string>();
  const { code, statements, tree } = source;
  statements.forEach((statement, s) => {
    if (statement.block !== block || wordAt(code, statement.first + 1) !== Sign.colon) return;
    const [target = -1] = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
    const name = target < 0 ? null : dottedName(code, tree.nodes, target);
    if (name?.length !== 1) return;
    fields.push(name[0] ?? '');
    if (/\brepr\s?=\s?False\b|:\s?(?:Optional\[)?(?:\w+\.)?Secret/.test(textOf(source, statement)))
      hidden.add(name[0] ?? '');
  });
  return { fields, hidden };
};
