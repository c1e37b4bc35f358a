import { constantString } from '../python/constants.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { childrenOf, Node } from '../python/tree/nodes.ts';
import { attributeName, dottedName } from '../python/values.ts';
import { type Definition, definitionsIn, type Reader, type Temporary } from './reader.ts';

const place: Temporary = { is: 'place', names: [] };

/** How far names and joins are followed. */
const deepest = 12;

/** Whether an expression names something in a place for temporary files; null when it does not, or nobody can tell. */
export const temporaryAt = (reader: Reader, node: number, within: FunctionFact | null, depth = 0): Temporary | null => {
  const { nodes } = reader.python.source.tree;
  if (depth > deepest) return null;
  switch (nodes.kinds[node]) {
    case Node.string:
      return stringAt(reader, node, within, depth);
    case Node.name:
    case Node.attribute:
      return namedAt(reader, node, within, depth);
    case Node.call:
      return callAt(reader, node, within, depth);
    case Node.subscript: {
      const [of = node, key = node] = childrenOf(nodes, node);
      return isEnvironment(reader, of) && isTempVariable(constantString(reader.constants, key)) ? place : null;
    }
    case Node.binary: {
      const [left = node] = childrenOf(nodes, node);
      return below(temporaryAt(reader, left, within, depth + 1));
    }
    case Node.boolean: {
      for (const child of childrenOf(nodes, node)) {
        const found = temporaryAt(reader, child, within, depth + 1);
        if (found !== null) return found;
      }
      return null;
    }
    default:
      return null;
  }
};

const below = (outer: Temporary | null): Temporary | null => outer && { is: 'inside', names: outer.names };

const stringAt = (reader: Reader, node: number, within: FunctionFact | null, depth: number): Temporary | null => {
  const value = constantString(reader.constants, node);
  if (value !== null) return temporaryPath(value, reader.words.folders);
  const { code, tree } = reader.python.source;
  const [field] = childrenOf(tree.nodes, node);
  if (field === undefined) return null;
  const first = tree.nodes.firsts[node] as number;
  // What stands before the first field decides; nothing before it: the field does.
  const start =
    code.kinds[first + 1] === Kind.fMiddle ? code.text.slice(code.starts[first + 1], code.ends[first + 1]) : '';
  if (start === '') return below(temporaryAt(reader, field, within, depth + 1));
  return below(temporaryPath(`${start}x`, reader.words.folders));
};

const namedAt = (reader: Reader, node: number, within: FunctionFact | null, depth: number): Temporary | null => {
  const { code, tree } = reader.python.source;
  const parts = dottedName(code, tree.nodes, node);
  if (parts === null) {
    const [of = node] = childrenOf(tree.nodes, node);
    return ['name', 'parent'].includes(attributeName(code, tree.nodes, node) ?? '')
      ? temporaryAt(reader, of, within, depth + 1)
      : null;
  }
  const name = parts.join('.');
  if (name === 'tempfile.tempdir') return place;
  const definitions = definitionsIn(reader, name, within);
  const known = `${definitions[0]?.statement} ${name}`;
  const before = reader.places.get(known);
  if (before !== undefined) return before;
  // A name that is its own value, by whatever detour, has none.
  reader.places.set(known, null);
  const all = definedAs(reader, name, definitions, depth);
  reader.places.set(known, all);
  return all;
};

const definedAs = (
  reader: Reader,
  name: string,
  definitions: readonly Definition[],
  depth: number,
): Temporary | null => {
  const found = definitions.map((each) => temporaryAt(reader, each.node, each.within, depth + 1));
  const [first] = found;
  if (!first || found.some((each) => each === null || each.is !== first.is)) return null;
  return first.is === 'place' ? first : { is: 'inside', names: [...first.names, name] };
};

const joins: ReadonlySet<string> = new Set(['os.path.join', 'pathlib.Path', 'pathlib.PurePath', 'str', 'os.fspath']);
const same: ReadonlySet<string> = new Set([
  'os.path.abspath',
  'os.path.realpath',
  'os.path.normpath',
  'os.path.expandvars',
]);
const variables: ReadonlySet<string> = new Set(['os.getenv', 'os.environ.get', 'os.environ.setdefault']);

const callAt = (reader: Reader, node: number, within: FunctionFact | null, depth: number): Temporary | null => {
  const call = reader.callAt.get(node);
  if (call === undefined) return null;
  const [first] = call.arguments;
  for (const meaning of call.meanings) {
    if (meaning === 'tempfile.gettempdir' || meaning === 'tempfile.gettempdirb') return place;
    if (first === undefined || first.name !== null || first.spread !== '') continue;
    if (variables.has(meaning)) return isTempVariable(first.value.text) ? place : null;
    if (!joins.has(meaning) && !same.has(meaning)) continue;
    const outer = temporaryAt(reader, first.value.node, within, depth + 1);
    return same.has(meaning) || call.arguments.length === 1 ? outer : below(outer);
  }
  const { nodes } = reader.python.source.tree;
  const [callee = node] = childrenOf(nodes, node);
  const [of] = nodes.kinds[callee] === Node.attribute ? childrenOf(nodes, callee) : [];
  if (of === undefined || call.method === null) return null;
  if (['resolve', 'absolute', 'as_posix', 'expanduser', 'strip'].includes(call.method))
    return temporaryAt(reader, of, within, depth + 1);
  if (['joinpath', 'with_name', 'with_suffix', 'format'].includes(call.method))
    return below(temporaryAt(reader, of, within, depth + 1));
  return null;
};

const isEnvironment = (reader: Reader, node: number): boolean => {
  const { code, tree } = reader.python.source;
  const name = dottedName(code, tree.nodes, node)?.join('.');
  return name === 'os.environ' || name === 'environ';
};

const isTempVariable = (name: string | null): boolean => name !== null && /^(TMP|TEMP|TMPDIR)$/i.test(name);

const places: readonly RegExp[] = [
  /^\/(?:private\/)?(?:var\/)?tmp(\/|$)/,
  /^\/dev\/shm(\/|$)/,
  /^(?:[a-z]:)?[\\/]+(?:windows[\\/]+)?te?mp([\\/]|$)/i,
  /^(?:[a-z]:[\\/].*|~)[\\/]appdata[\\/]+local[\\/]+temp([\\/]|$)/i,
  /^%(?:temp|tmp)%([\\/]|$)/i,
  /^\$\{?(?:TMPDIR|TEMP|TMP)\}?(\/|$)/,
];

/** Whether a path, as a text, leads to a temporary place of a known system or of the policy. */
export const temporaryPath = (path: string, folders: readonly string[]): Temporary | null => {
  if (path.length > 1000 || /[\n\r]/.test(path)) return null;
  for (const known of places) {
    const found = known.exec(path);
    if (found !== null) return isInside(path.slice(found[0].length)) ? { is: 'inside', names: [] } : place;
  }
  const wanted = plain(path);
  for (const folder of folders.map(plain)) {
    if (wanted === folder) return place;
    if (wanted.startsWith(`${folder}/`))
      return isInside(wanted.slice(folder.length)) ? { is: 'inside', names: [] } : place;
  }
  return null;
};

const isInside = (rest: string): boolean => /[^\\/.*]/.test(rest);

const plain = (path: string): string =>
  path
    .replace(/[\\/]+/g, '/')
    .replace(/(?!^)\/$/, '')
    .replace(/^\.\//, '');
