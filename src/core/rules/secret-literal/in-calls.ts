import { once } from '../../once.ts';
import { askedNames, type CallFact, type PythonFile, type StringFact } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { childrenOf } from '../../python/tree/nodes.ts';
import { valueAt } from '../../python/values.ts';
import { namePartsOf } from '../name-parts.ts';
import type { TextWords } from '../text-words.ts';
import { isPin, strengthOf } from './names.ts';

/** What `auth=("user", "…")` begins with: any call may have it. */
export const callWords: readonly string[] = ['auth=(', 'auth =(', 'auth= (', 'auth = ('];

/** Literals that a call makes the value of something secret: setters, logins, fields of forms, defaults of options. */
export const secretsInCalls = (python: PythonFile, words: TextWords): readonly StringFact[] => {
  const byNode = once(() => new Map(python.calls.map((call) => [call.node, call])));
  const asked = words.hasAny(callWords) ? python.calls : python.callsNamed(telling, 'set');
  return asked.filter((call) => holdsLiteral(python, call)).flatMap((call) => factsOf(call, python, byNode));
};

/** False for most: without a literal in it a call gives none away. */
const holdsLiteral = ({ source: { code, tree } }: PythonFile, { node }: CallFact): boolean => {
  const end = tree.nodes.ends[node] as number;
  for (let t = tree.nodes.firsts[node] as number; t < end; t++) if (code.kinds[t] === Kind.string) return true;
  return false;
};

/** What is not reached by a dot has a name without one. */
const methodOf = ({ method, name }: CallFact): string => method ?? name ?? '';

type Argument = CallFact['arguments'][number];
type ByNode = () => ReadonlyMap<number, CallFact>;
type Said = { readonly name: string; readonly value: Pick<Argument, 'value'> | undefined };

const factsOf = (call: CallFact, python: PythonFile, byNode: ByNode): readonly StringFact[] => {
  const said = saidBy(call, python, byNode) ?? pairIn(call, python);
  if (said === null || said.value === undefined) return [];
  const { kind, text, start, end } = said.value.value;
  return kind === 'string' && text !== null && strengthOf(said.name) !== null
    ? [{ start, end, value: text, name: said.name, context: 'argument' }]
    : [];
};

const saidBy = (call: CallFact, python: PythonFile, byNode: ByNode): Said | null => {
  const method = methodOf(call);
  const [first, second, third] = call.arguments.filter(({ name, spread }) => name === null && spread === '');
  const named = (name: string) => call.arguments.find((argument) => argument.name === name);
  const setter = /^set_?([A-Za-z]\w*)$/.exec(method)?.[1] ?? null;
  if (method === 'setattr') return { name: stringOf(second), value: third };
  if (setter !== null) return { name: setter, value: third ?? (second && stringOf(first) !== '' ? second : first) };
  if (authentications.includes(method)) return { name: 'password', value: second };
  // A user name is nearly always a string with it, or a name that says so.
  if (method === 'login' && call.method !== null && second) return { name: 'password', value: second };
  if (wrappers.has(method)) {
    const value = named('default') ?? first;
    // Where the value goes takes longer to tell, and most of these calls make texts of something else.
    return value?.value.kind === 'string' ? { name: targetOf(call), value } : null;
  }
  if (method === 'add_argument' || method === 'add_option' || method === 'option')
    return { name: optionOf(call), value: named('default') };
  if (method === 'set' && call.method !== null) return { name: stringOf(second), value: third };
  if (method === 'compare_digest') return comparedIn(first, second);
  if (method === 'getenv') return { name: stringOf(first), value: named('default') };
  if ((method === 'fill' || method === 'type') && second) return { name: fieldIn(stringOf(first)), value: second };
  if (typing.has(method)) return { name: fieldIn(foundBefore(call, python, byNode)), value: first };
  return keyGiven(call, method);
};

const authentications = ['HTTPBasicAuth', 'HTTPDigestAuth', 'HttpBasicAuth', 'HttpDigestAuth'];

const typing = new Set(['send_keys', 'type_keys', 'fill', 'type']);

/** What is signed, encrypted or logged in with; a `key` elsewhere opens nothing. */
const keyGiven = (call: CallFact, method: string): Said | null => {
  const at = (place: number) => call.arguments.filter(({ name, spread }) => name === null && spread === '')[place];
  const named = (name: string) => call.arguments.find((argument) => argument.name === name);
  if (method === 'Fernet') return { name: 'encryption_key', value: named('key') ?? at(0) };
  if (call.name === 'hmac.new') return { name: 'secret_key', value: named('key') ?? at(0) };
  if (call.name === 'jwt.encode') return { name: 'secret_key', value: named('key') ?? at(1) };
  if (method === 'BotMaestroSDK') return { name: 'access_key', value: named('key') ?? at(2) };
  return method === 'login' && named('login') ? { name: 'access_key', value: named('key') } : null;
};

/** The longest of `-p`, `--password`, without what leads it. */
const optionOf = (call: CallFact): string => {
  const flags = call.arguments.filter(({ name }) => name === null).map((argument) => stringOf(argument));
  return (flags.sort((a, b) => b.length - a.length)[0] ?? '').replace(/^-+/, '');
};

/** Of two that are compared, the one that has a name says what the other is. */
const comparedIn = (...[a, b]: readonly (Argument | undefined)[]): Said | null => {
  const [known, other] = a?.value.kind === 'name' ? [a, b] : [b, a];
  return known?.value.kind === 'name' ? { name: known.value.text?.split('.').at(-1) ?? '', value: other } : null;
};

/** Calls that give back what they are given, in another form. */
const wrappers = new Set(['Field', 'field', 'SecretStr', 'SecretBytes', 'b64decode', 'str']);

/** The methods that {@link saidBy} knows, but for setters. */
const telling = askedNames([
  ...[...wrappers, ...typing, 'login', 'add_argument', 'add_option', 'option', 'compare_digest', 'getenv'],
  ...['Fernet', 'new', 'encode', 'BotMaestroSDK', ...authentications],
]);

const stringOf = (argument: Argument | undefined): string =>
  argument?.value.kind === 'string' ? (argument.value.text ?? '') : '';

/** `password` in `self.password: SecretStr = SecretStr(…)`. */
const targetOf = ({ result }: CallFact): string =>
  result.kind === 'assigned' ? (result.names[0]?.split('.').at(-1) ?? '') : '';

/** The name of a field that is looked for by a selector: of its words the one that speaks of a secret. */
const fieldIn = (selector: string): string =>
  selector.length > 200
    ? ''
    : (selector.match(/[\p{L}_][\p{L}\p{N}_-]*/gu)?.find((word) => strengthOf(word) === 'password' || isPin(word)) ??
      '');

/** `password` in `find_element(By.ID, "password").send_keys(…)`, and in `campo_password.send_keys(…)`. */
const foundBefore = (call: CallFact, { source }: PythonFile, byNode: ByNode): string => {
  if (call.name !== null) return namePartsOf(call.name.split('.').at(-2) ?? '').join(' ');
  const [callee = 0] = childrenOf(source.tree.nodes, call.node);
  return (
    byNode()
      .get(callee - 1)
      ?.arguments.map(stringOf)
      .join(' ') ?? ''
  );
};

/** `auth=("user", "…")`: the second of the two. */
const pairIn = ({ arguments: given }: CallFact, { source: { code, tree } }: PythonFile): Said | null => {
  const pair = given.find(({ name, value }) => /^(?:\w+_)?auth$/.test(name ?? '') && value.kind === 'tuple');
  if (pair === undefined) return null;
  const [, second] = childrenOf(tree.nodes, pair.value.node);
  return second === undefined ? null : { name: 'password', value: { value: valueAt(code, tree.nodes, second) } };
};
