import type { CallFact } from '../python/calls.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Node } from '../python/tree/nodes.ts';
import type { Target } from './model.ts';
import { definitionsIn, qualified, type Reader } from './reader.ts';

/** The function of the bot that a call may run; null for one of somebody else. */
export const targetOf = (reader: Reader, call: CallFact): Target | null => {
  const owner = reader.owners[call.statement] ?? null;
  if (call.name === null) return call.method === null ? null : { name: call.method, in: 'any' };
  return targetNamed(reader, call.name, () => call.meanings, owner);
};

/** The same for a name that is handed over without being called. */
export const targetNamed = (
  reader: Reader,
  name: string,
  meanings: () => readonly string[],
  owner: FunctionFact | null,
): Target | null => {
  const [root = '', ...rest] = name.split('.');
  if (root === 'self' || root === 'cls') return ofSelf(reader, rest, owner);
  const imported = relative(reader, root);
  if (imported !== null) return { name: [imported, ...rest].join('.'), in: 'module' };
  const own = reader.functions.get(root)?.find((fact) => fact.within?.kind !== 'class');
  if (own !== undefined) return { name: [qualified(own), ...rest].join('.'), in: 'file' };
  for (const meaning of meanings())
    if (meaning.includes('.') && meaning !== name && isOwn(reader, meaning)) return { name: meaning, in: 'module' };
  if (isImported(reader, root) && meanings().includes(name)) return isOwn(reader, name) ? { name, in: 'module' } : null;
  if (rest.length !== 1) return rest.length === 0 ? null : { name: rest.at(-1) ?? '', in: 'any' };
  if (isImported(reader, root)) return null;
  const type = typeOf(reader, root, owner);
  return type === null ? { name: rest[0] ?? '', in: 'any' } : { ...type, name: `${type.name}.${rest[0]}` };
};

const isOwn = ({ ownModules }: Reader, meaning: string): boolean => ownModules.has(meaning.split('.', 1)[0] ?? '');

const isImported = ({ imported }: Reader, root: string): boolean => imported.has(root);

/** `self.close` in a class; `self.files.close` is a method of who knows what. */
const ofSelf = (reader: Reader, rest: readonly string[], owner: FunctionFact | null): Target | null => {
  const [method = ''] = rest;
  if (rest.length === 0) return null;
  if (rest.length !== 1) return { name: rest.at(-1) ?? '', in: 'any' };
  for (let f = owner; f !== null; f = f.within) {
    if (f.kind !== 'class') continue;
    const name = `${qualified(f)}.${method}`;
    const isHere = reader.functions.get(method)?.some((fact) => qualified(fact) === name) ?? false;
    return isHere ? { name, in: 'file' } : { name: method, in: 'any' };
  }
  return { name: method, in: 'any' };
};

/** What a relative import binds a name to, as a module of the bot. */
const relative = ({ path, imported }: Reader, root: string): string | null => {
  const module = imported.get(root);
  if (module === undefined || !module.startsWith('.')) return null;
  const [, dots = '', tail = ''] = /^(\.+)(.*)$/.exec(module) ?? [];
  const folders = path.split('/').slice(0, -dots.length);
  return [...folders, ...(tail === '' ? [] : [tail])].join('.');
};

/** The class that a local name is made from: `cleaner = Cleaner()`. */
const typeOf = (reader: Reader, root: string, owner: FunctionFact | null): Target | null => {
  const [first, ...others] = definitionsIn(reader, root, owner);
  if (first === undefined || others.length > 0) return null;
  if (reader.python.source.tree.nodes.kinds[first.node] !== Node.call) return null;
  const call = reader.callAt.get(first.node);
  const last = call?.name?.split('.').at(-1) ?? '';
  if (call === undefined || call.name === null || !/^_?[A-Z]/.test(last)) return null;
  if (call.name.split('.', 1)[0] === root) return null;
  return targetNamed(reader, call.name, () => call.meanings, first.within);
};
