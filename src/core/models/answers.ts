import { wordAt } from '../python/code.ts';
import { scopeOf } from '../python/functions.ts';
import type { PythonFile } from '../python/index.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import type { Block, Statement } from '../python/statements.ts';
import { childrenOf, Node, rootsIn } from '../python/tree/nodes.ts';
import { dottedName } from '../python/values.ts';
import { type Models, modelsIn } from './models.ts';

/** Functions that give back what they are given, in another form. */
const passing =
  /^(str|repr|bytes|list|dict|next|iter|sorted|reversed)$|^(json\.(loads|dumps)|re\.(sub|search|match|findall|fullmatch|split)|textwrap\.dedent|html\.unescape|ast\.parse|compile|builtins\.compile|sqlalchemy\.(sql\.)?text)$|\.(join|format|sub|search|match|findall|fullmatch)$/;
/** Methods that tell something about a text and give none of it. */
const telling =
  /^(startswith|endswith|count|find|rfind|index|rindex|isdigit|isalpha|isalnum|isnumeric|isidentifier|isspace|model_dump_tokens|close)$/;

interface Reading {
  readonly python: PythonFile;
  readonly models: Models;
}

/** Answers whether a node holds what a model has said, at the statement that is asked about. */
export type HoldsAnswer = (node: number) => boolean;

/**
 * Goes over the statements of each function in order, with what its names hold of a model's answers there. Only what is plain:
 * what a function of the bot makes of an answer nobody knows, so it counts as checked.
 */
export const overAnswers = (python: PythonFile, visit: (statement: number, holds: HoldsAnswer) => void): void => {
  const { statements } = python.source;
  const reading: Reading = { python, models: modelsIn(python) };
  const streams = streamsIn(reading);
  const tainted = new Map<Block | null, Set<string>>();
  statements.forEach((statement, s) => {
    const scope = scopeOf(statement.block);
    const names = tainted.get(scope) ?? new Set<string>();
    tainted.set(scope, names);
    const holds: HoldsAnswer = (node) => isAnswer(reading, names, node);
    visit(s, holds);
    note(reading, names, statement, s, holds);
    for (const name of streams.get(s) ?? []) names.add(name);
  });
};

/** Names that hold an answer in the body of a `with`, by its statement: `with client.messages.stream(…) as stream:`. */
const streamsIn = ({ python, models }: Reading): ReadonlyMap<number, readonly string[]> =>
  new Map(
    python.calls.flatMap((call): [number, readonly string[]][] =>
      call.result.kind === 'with' && models.asks(call) ? [[call.statement, call.result.names]] : [],
    ),
  );

/** What a statement binds holds an answer from here on, or no longer. */
const note = (
  { python: { source } }: Reading,
  names: Set<string>,
  { first, end, opens }: Statement,
  s: number,
  holds: HoldsAnswer,
): void => {
  const { code, tree } = source;
  const roots = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
  const value = roots.at(-1);
  if (value === undefined || roots.length < 2) return;
  const isLoop = opens?.opener === 'for';
  const signs = Array.from({ length: end - first }, (_, k) => first + k).filter((t) => code.enclosing[t] === -1);
  const isAdded = signs.some((t) => wordAt(code, t) === Word.augmented);
  if (!isLoop && !isAdded && !signs.some((t) => wordAt(code, t) === Sign.equals)) return;
  if (opens !== null && !isLoop) return;
  const held = holds(value);
  for (const target of roots.slice(0, -1))
    for (const one of source.tree.nodes.kinds[target] === Node.tuple ? childrenOf(tree.nodes, target) : [target]) {
      const name = dottedName(code, tree.nodes, one)?.join('.');
      if (name === undefined) continue;
      if (held) names.add(name);
      else if (!isAdded) names.delete(name);
    }
};

const isAnswer = (reading: Reading, names: ReadonlySet<string>, node: number): boolean => {
  const { code, tree } = reading.python.source;
  const children = childrenOf(tree.nodes, node);
  const holds = (child: number | undefined): boolean => child !== undefined && isAnswer(reading, names, child);
  switch (tree.nodes.kinds[node]) {
    case Node.name:
      return names.has(dottedName(code, tree.nodes, node)?.join('.') ?? '');
    case Node.attribute:
      return names.has(dottedName(code, tree.nodes, node)?.join('.') ?? '') || holds(children[0]);
    case Node.subscript:
    case Node.await:
    case Node.star:
      return holds(children[0]);
    case Node.string:
    case Node.binary:
    case Node.boolean:
    case Node.tuple:
    case Node.list:
      return children.some(holds);
    case Node.conditional:
      return children.some((child, i) => i % 2 === 0 && holds(child));
    case Node.walrus:
      return holds(children[1]);
    case Node.call:
      return isAnswerOfCall(reading, node, holds);
    default:
      return false;
  }
};

const isAnswerOfCall = ({ python, models }: Reading, node: number, holds: HoldsAnswer): boolean => {
  const call = models.calls.get(node);
  if (call === undefined) return false;
  if (models.asks(call)) return true;
  const [callee, ...rest] = childrenOf(python.source.tree.nodes, node);
  const isMethod = call.method !== null && callee !== undefined && holds(callee);
  if (isMethod) return !telling.test(call.method ?? '');
  const known = [call.name ?? '', ...call.meanings, `.${call.method}`];
  if (!known.some((name) => passing.test(name))) return false;
  return rest.some((argument) => holds(argument));
};
