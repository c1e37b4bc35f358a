import { boundOnce } from '../../python/constants.ts';
import type { ArgumentFact, CallFact, PythonFile } from '../../python/index.ts';
import { type ValueFact, valueAt } from '../../python/values.ts';
import { importsAny } from '../mentions.ts';
import { modeSetting, type Offence, offWhenFalse, offWhenTrue } from './offence.ts';

/** What calls with a `verify` of their own belong to. */
const clients = ['requests', 'httpx', 'niquests', 'requests_html', 'boto3', 'hvac', 'requests_oauthlib', 'zeep'];
const verbs = new Set(
  'get post put patch delete head options request send stream Client AsyncClient Session client resource'.split(' '),
);
/** A `verify` of these is about something else. */
const others = /^(?:jwt|jose|itsdangerous|passlib|zipfile)\./;

/** Arguments that switch the check off, and methods that do. */
export const offencesInCalls = (python: PythonFile): readonly Offence[] => {
  const hasClient = importsAny(python.imports, clients);
  const hasAiohttp = importsAny(python.imports, ['aiohttp']);
  return python.calls.flatMap((call) => {
    if (isLoopback(call)) return [];
    return call.arguments.flatMap((argument, i) => {
      if (argument.name === null) return i === 1 || i === 0 ? byMethod(call, i) : [];
      const switched = switchOf(argument.name, resolved(python, argument), { call, hasClient, hasAiohttp });
      return switched === null ? [] : [offenceOf(python, argument, switched)];
    });
  });
};

interface About {
  readonly call: CallFact;
  readonly hasClient: boolean;
  readonly hasAiohttp: boolean;
}

/** What to write instead, when the argument switches the check off. */
const switchOf = (name: string, value: ValueFact, about: About): string | null => {
  const isFalse = value.kind === 'false';
  if (offWhenTrue.has(name)) return value.kind === 'true' ? 'False' : null;
  if (offWhenFalse.has(name)) return isFalse ? 'True' : null;
  if (name === 'verify') return isFalse && takesVerify(about) ? 'True' : null;
  if (name === 'ssl') return isFalse && about.hasAiohttp && isAiohttp(about.call) ? 'True' : null;
  if (!modeSetting.test(name) || value.kind !== 'string') return null;
  return /^(?:CERT_)?NONE$/i.test(value.text ?? '') ? '"CERT_REQUIRED"' : null;
};

const takesVerify = ({ call, hasClient }: About): boolean => {
  if (call.meanings.some((meaning) => others.test(meaning))) return false;
  const isKnown = call.meanings.some((meaning) => clients.some((one) => meaning.startsWith(`${one}.`)));
  return isKnown || (hasClient && verbs.has(call.method ?? ''));
};

const isAiohttp = ({ meanings, method }: CallFact): boolean =>
  meanings.some((meaning) => meaning.startsWith('aiohttp.')) || verbs.has(method ?? '') || method === 'ws_connect';

/** The value that a name stands for, where the whole file binds it once. */
const resolved = ({ source }: PythonFile, { value }: ArgumentFact): ValueFact => {
  if (value.kind !== 'name' || value.text === null || value.text.includes('.')) return value;
  const node = boundOnce(source, value.text);
  return node < 0 ? value : valueAt(source.code, source.tree.nodes, node);
};

const offenceOf = ({ source }: PythonFile, { name, value }: ArgumentFact, instead: string): Offence => {
  const { text } = source.code;
  const start = text.lastIndexOf(name ?? '', value.start - 1);
  // What a name stands for may be meant for others too: only the argument is mended.
  const edits = [{ start: value.start, end: value.end, newText: instead }];
  return { start, end: value.end, by: `${name}=${text.slice(value.start, value.end)}`, edits, group: null };
};

/** `set_capability("acceptInsecureCerts", True)`, `tls_insecure_set(True)`. */
const byMethod = (call: CallFact, i: number): readonly Offence[] => {
  const value = call.arguments[i]?.value;
  const first = call.arguments[0]?.value;
  const isCapability = i === 1 && call.method === 'set_capability' && first?.text === 'acceptInsecureCerts';
  const isMqtt = i === 0 && call.method === 'tls_insecure_set';
  if (value?.kind !== 'true' || !(isCapability || isMqtt)) return [];
  const edits = [{ start: value.start, end: value.end, newText: 'False' }];
  return [
    { start: call.start, end: call.end, by: isMqtt ? 'tls_insecure_set' : 'acceptInsecureCerts', edits, group: null },
  ];
};

/** Nobody stands between a machine and itself. */
const isLoopback = ({ arguments: all }: CallFact): boolean =>
  all.some(
    ({ value }) =>
      value.kind === 'string' &&
      /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i.test(value.text ?? ''),
  );
