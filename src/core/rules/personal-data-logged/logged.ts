import type { Range } from '../../bot.ts';
import { once } from '../../once.ts';
import { endOf, startOf } from '../../python/code.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { childrenOf, Node } from '../../python/tree/nodes.ts';
import { dottedName, valueAt } from '../../python/values.ts';
import { mentions } from '../mentions.ts';
import { namePartsOf } from '../name-parts.ts';
import { shownIn } from '../shown.ts';
import { type Sink, shownArguments, sinkOf } from '../sinks.ts';
import { beginning, type TextWords } from '../text-words.ts';
import { namesInLoops } from './loops.ts';
import { isPersonal } from './names.ts';

/** A value that by its name is of a person, and where it goes. */
export interface Logged extends Range {
  readonly name: string;
  readonly sink: Sink;
  /** Its node in the tree. */
  readonly node: number;
}

/** Names, attributes and keys that say they hold data of a person, where a call shows them: of each call the first. */
export const loggedIn = (
  python: PythonFile,
  text: string,
  listed: readonly string[],
  words: TextWords,
): readonly Logged[] => {
  if (!mayName(text, listed, words)) return [];
  const { code, tree } = python.source;
  const named = (node: number): string | null => personalAt(python, node, listed);
  const inLoops = once(() => namesInLoops(python, named));
  const inCall = (call: CallFact, node: number): string | null =>
    named(node) ?? (tree.nodes.kinds[node] === Node.name ? inLoops()(call, nameOf(python, node)) : null);
  return python.calls.flatMap((call) => {
    const sink = sinkOf(call);
    if (sink === null) return [];
    for (const { value } of shownArguments(call)) {
      const node = shownIn(python.source, value.node, (one) => inCall(call, one) !== null);
      const name = node === null ? null : inCall(call, node);
      if (node === null || name === null) continue;
      const start = startOf(code, tree.nodes.firsts[node] as number);
      return [{ start, end: endOf(code, (tree.nodes.ends[node] as number) - 1), name, sink, node }];
    }
    return [];
  });
};

const nameOf = ({ source: { code, tree } }: PythonFile, node: number): string =>
  dottedName(code, tree.nodes, node)?.[0] ?? '';

/** Reading calls costs more than all of this. */
const mayName = (text: string, listed: readonly string[], words: TextWords): boolean =>
  (words.hasAny(personalWords) && stems.test(text)) || (listed.length > 0 && namesListed(text, listed));

const namesListed = (text: string, listed: readonly string[]): boolean =>
  mentions(
    text.toLowerCase(),
    listed.map((name) => namePartsOf(name)[0] ?? name),
  );

/** What the pattern below finds holds one of these. */
export const personalWords: readonly string[] = [
  ...['cpf', 'passapor', 'passpor', 'cardnumber', 'card_n', 'numerocart', 'numero_cart', 'birth', 'nascimento', 'cnh'],
  ...[
    'nome_mae',
    'nomemae',
    'nome_da_mae',
    'nome_damae',
    'nomeda_mae',
    'nomedamae',
    'ssn',
    'cvv',
    'pis',
    ...beginning('rg'),
  ],
];

const stems =
  /[cC][pP][fF]|[pP]assapor|[pP]asspor|[cC]ard_?[nN]umber|[nN]umero_?[cC]art|[bB]irth|[nN]ascimento|[nN]ome_?(?:[dD]a_?)?[mM]ae|NOME_(?:DA_)?MAE|BIRTH_?D|CARD_?N|NASCIMENTO|[cC][nN][hH]|[sS][sS][nN]|[cC][vV][vV]|(?:\b|_)(?:pis|PIS|rg|RG)(?:\b|_)/;

/** `cpf`, `client.cpf`, `row["cpf"]`, `row.get("cpf")`. */
const personalAt = ({ source: { code, tree } }: PythonFile, node: number, listed: readonly string[]): string | null => {
  const { nodes } = tree;
  const dotted = dottedName(code, nodes, node);
  if (dotted !== null) {
    const name = dotted.join('.');
    return isPersonal(name, listed) ? name : null;
  }
  const kind = nodes.kinds[node];
  if (kind !== Node.subscript && kind !== Node.call) return null;
  const [callee, key] = childrenOf(nodes, node);
  if (callee === undefined || key === undefined || (kind === Node.call && !isGet(code, nodes, callee))) return null;
  const name = valueAt(code, nodes, key).kind === 'string' ? valueAt(code, nodes, key).text : null;
  return name !== null && isPersonal(name, listed) ? name : null;
};

const isGet = (
  code: PythonFile['source']['code'],
  nodes: PythonFile['source']['tree']['nodes'],
  callee: number,
): boolean =>
  nodes.kinds[callee] === Node.attribute &&
  /\.\s*get$/.test(
    code.text.slice(startOf(code, nodes.firsts[callee] as number), endOf(code, (nodes.ends[callee] as number) - 1)),
  );
