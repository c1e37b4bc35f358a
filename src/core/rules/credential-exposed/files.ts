import type { CallFact, FunctionFact, PythonFile } from '../../python/index.ts';
import { childrenOf } from '../../python/tree/nodes.ts';
import { type ValueFact, valueAt } from '../../python/values.ts';

/** Which files of a bot its orchestrator gets to see, and by what names they are written. */
export interface PostedFiles {
  /** Does this call write into a file that is posted? */
  isWrite(call: CallFact): boolean;
}

const nothing: PostedFiles = { isWrite: () => false };

/** Files that are posted as artifacts, or go along with an error or a message. */
export const postedFiles = (python: PythonFile): PostedFiles => {
  if (!/\bpost_artifact\b|\battachments\b/.test(python.source.code.text)) return nothing;
  const posted = new Set(
    python.calls.flatMap((call) => pathsPosted(call).flatMap((value) => keyOf(python, call, value))),
  );
  if (posted.size === 0) return nothing;
  const handles = new Set(python.calls.flatMap((call) => (opens(python, call, posted) ? namesOf(call) : [])));
  const isHandle = (call: CallFact, value: ValueFact | undefined): boolean =>
    value?.kind === 'name' && handles.has(inside(call.within, value.text ?? ''));
  return {
    isWrite: (call) => {
      const receiver = receiverOf(python, call);
      if (call.method === 'write' || call.method === 'writelines')
        return isHandle(call, receiver) || isOpened(python, call, posted);
      if (call.method === 'write_text' || call.method === 'write_bytes')
        return receiver !== undefined && keyOf(python, call, receiver).some((key) => posted.has(key));
      const into = call.arguments.find(({ name }) => name === 'file' || name === 'fp') ?? call.arguments[1];
      return (
        /^(?:print|json\.dump|pickle\.dump|yaml\.(?:safe_)?dump)$/.test(call.name ?? '') && isHandle(call, into?.value)
      );
    },
  };
};

const pathsPosted = ({ method, arguments: given }: CallFact): readonly ValueFact[] => {
  const named = (name: string) => given.find((argument) => argument.name === name)?.value;
  const third = given.filter(({ name }) => name === null)[2]?.value;
  const path = method === 'post_artifact' ? (named('filepath') ?? third) : named('attachments');
  return path === undefined ? [] : [path];
};

/** A name is one of its function; a text and a constant are the same everywhere. */
const inside = (within: FunctionFact | null, name: string): string =>
  /^(?:self\..*|[A-Z][A-Z\d_]*)$/.test(name) ? name : `${within?.start ?? -1} ${name}`;

/** What tells a path from others; of a list of paths each, of `str(path)` and its like what is in it. */
const keyOf = (python: PythonFile, call: CallFact, value: ValueFact): readonly string[] => {
  const { code, tree } = python.source;
  if (value.kind === 'string') return value.text === null ? [] : [`"${value.text}"`];
  if (value.kind === 'name') return [inside(call.within, value.text ?? '')];
  const parts = childrenOf(tree.nodes, value.node).map((node) => valueAt(code, tree.nodes, node));
  if (value.kind === 'list' || value.kind === 'tuple') return parts.flatMap((part) => keyOf(python, call, part));
  const isSame = value.kind === 'call' && /(?:^|\.)(?:str|Path|abspath|fspath|resolve)$/.test(parts[0]?.text ?? '');
  return isSame ? parts.slice(1, 2).flatMap((part) => keyOf(python, call, part)) : [];
};

const opens = (python: PythonFile, call: CallFact, posted: ReadonlySet<string>): boolean => {
  if (call.name !== 'open' && call.method !== 'open') return false;
  const path = call.name === 'open' ? call.arguments[0]?.value : receiverOf(python, call);
  return path !== undefined && keyOf(python, call, path).some((key) => posted.has(key));
};

const namesOf = ({ result, within }: CallFact): readonly string[] =>
  result.kind === 'assigned' || result.kind === 'with' ? result.names.map((name) => inside(within, name)) : [];

const receiverOf = ({ source: { code, tree } }: PythonFile, call: CallFact): ValueFact | undefined => {
  const [callee] = childrenOf(tree.nodes, call.node);
  const [receiver] = callee === undefined || call.method === null ? [] : childrenOf(tree.nodes, callee);
  return receiver === undefined ? undefined : valueAt(code, tree.nodes, receiver);
};

/** `open(path, "w").write(…)`. */
const isOpened = (python: PythonFile, call: CallFact, posted: ReadonlySet<string>): boolean => {
  const receiver = receiverOf(python, call);
  const opening = receiver?.kind === 'call' ? python.calls.find(({ node }) => node === receiver.node) : undefined;
  return opening !== undefined && opens(python, opening, posted);
};
