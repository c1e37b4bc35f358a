import { nameAt, startOf } from '../../python/code.ts';
import { boundOnce } from '../../python/constants.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { stringGroupAt } from '../../python/literals.ts';
import { childrenOf, Node } from '../../python/tree/nodes.ts';

const runners =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen|exec[lv]p?e?|spawn[lv]p?e?)|asyncio\.create_subprocess_(?:exec|shell))$/;

/** The command that a call runs, as far as it is written; what only run time knows is `?`. Null for other calls. */
export const commandOf = (python: PythonFile, call: CallFact): string | null => {
  if (!call.meanings.some((meaning) => runners.test(meaning))) return null;
  const given = call.arguments.filter(({ name }) => name === null || name === 'args' || name === 'cmd');
  return given.map(({ value }) => wordsOf(python, value.node)).join(' ');
};

/** Strings in brackets are the words of one command. */
const wordsOf = (python: PythonFile, node: number, depth = 0): string => {
  const { code, tree } = python.source;
  const { kinds, firsts } = tree.nodes;
  const first = firsts[node] as number;
  if (depth > 4) return '?';
  const inner = (): readonly string[] => childrenOf(tree.nodes, node).map((child) => wordsOf(python, child, depth + 1));
  switch (kinds[node]) {
    case Node.string:
      return stringGroupAt(code, first)?.value ?? writtenIn(python, node);
    case Node.list:
    case Node.tuple:
    case Node.binary:
      return inner().join(kinds[node] === Node.binary ? '' : ' ');
    case Node.star:
      return inner().join(' ');
    case Node.name: {
      const bound = boundOnce(python.source, nameAt(code, first));
      return bound < 0 ? '?' : wordsOf(python, bound, depth + 1);
    }
    default:
      return '?';
  }
};

/** The text of an f-string, each field as `?`. */
const writtenIn = ({ source: { code, tree } }: PythonFile, node: number): string => {
  const { firsts, ends } = tree.nodes;
  let text = '';
  for (let t = firsts[node] as number; t < (ends[node] as number); t++) {
    if (code.kinds[t] === Kind.fMiddle) text += code.text.slice(startOf(code, t), code.ends[t]);
    else if (code.kinds[t] === Kind.string) text += stringGroupAt(code, t)?.value ?? '';
    else if (code.text.charCodeAt(startOf(code, t)) === 123) text += '?';
  }
  return text;
};
