import type { CallFact, PythonFile } from '../python/index.ts';
import { modelSdkOf } from './providers.ts';
import { type CallsByNode, type Chained, callsByNode, chainedTo } from './receivers.ts';

/** Which calls of a file have to do with a model. */
export interface Models {
  readonly calls: CallsByNode;
  /** Names that hold a client, a chat model or a pipeline. */
  readonly names: ReadonlySet<string>;
  /** True for a call of an SDK, on a client that has a name, and on one that has none. */
  isOf(call: CallFact): boolean;
  /** True for the call that asks a model for an answer. */
  asks(call: CallFact): boolean;
}

const asking: readonly RegExp[] = [
  /\.(completions|responses|messages)\.(create|parse|stream)$/,
  /\.models\.generate_content(_stream)?$/,
  /\.generate_content(_async)?$/,
  /\.send_message(_stream|_async)?$/,
  /^(litellm)\.(a?completion|a?text_completion|responses)$/,
  /^(ollama)\.(chat|generate)$/,
];

const asks = (name: string): boolean => asking.some((one) => one.test(name));

/** The methods of chat models, chains and pipelines that give an answer. */
const answering = ['invoke', 'ainvoke', 'predict', 'run', 'generate', 'chat', 'complete'];

/** A longer one is written by a machine. */
const longestChain = 32;

/** What gives a client or a chat model once more, set up otherwise. */
const again = /^(with_\w+|bind|bind_tools|start_chat|copy)$/;

export const modelsIn = (python: PythonFile): Models => {
  const calls = callsByNode(python);
  const names = new Set<string>();
  const isOf = (call: CallFact): boolean => {
    let at: CallFact | undefined = call;
    for (let link = 0; at !== undefined && link < longestChain; link++) {
      if (at.meanings.some(isInSdk) || isOn(at, names)) return true;
      at = chainedTo(python, at, calls)?.on;
    }
    return false;
  };
  const models: Models = {
    calls,
    names,
    isOf,
    asks: (call) => asksByName(call, names) || asksChained(call, chainedTo(python, call, calls), isOf),
  };
  for (const call of python.calls) {
    const { result, meanings, method } = call;
    if (result.kind !== 'assigned' && result.kind !== 'with') continue;
    // What a model says is no client.
    const isClient = meanings.some(isInSdk) || (again.test(method ?? '') && isOf(call));
    if (isClient) for (const name of result.names) names.add(name);
  }
  return models;
};

const isInSdk = (meaning: string): boolean => meaning.includes('.') && modelSdkOf(meaning) !== null;

/** `client.chat.completions.create(…)`. */
const isOn = ({ name }: CallFact, names: ReadonlySet<string>): boolean => {
  if (name === null) return false;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
    if (names.has(name.slice(0, dot))) return true;
  return false;
};

const asksByName = ({ meanings, name, method }: CallFact, names: ReadonlySet<string>): boolean => {
  if (name === null) return false;
  if (asks(name) || meanings.some(asks)) return true;
  const receiver = method === null ? name : name.slice(0, -method.length - 1);
  return names.has(receiver) && (method === null || answering.includes(method));
};

/** `OpenAI().chat.completions.create(…)`, `ChatOpenAI(model="…").invoke(…)`. */
const asksChained = ({ method }: CallFact, chained: Chained | null, isOf: (call: CallFact) => boolean): boolean => {
  if (chained === null) return false;
  if (asks(chained.path)) return true;
  return answering.includes(method ?? '') && chained.path === `.${method}` && isOf(chained.on);
};
