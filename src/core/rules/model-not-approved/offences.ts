import { modelsIn } from '../../models/models.ts';
import { modelSdkOf } from '../../models/providers.ts';
import type { PolicyModels } from '../../policy/policy.ts';
import type { ArgumentFact, CallFact, PythonFile } from '../../python/index.ts';

/** One thing about a model that the policy does not have, where the code says it. */
export interface ModelOffence {
  readonly kind: 'provider' | 'endpoint' | 'name';
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

const endpoints = ['base_url', 'api_base', 'azure_endpoint', 'host', 'api_endpoint', 'endpoint'];
const names = ['model', 'model_name', 'model_id', 'azure_deployment', 'deployment_name'];

/** All offences of a file; of a provider the first place only. */
export const offencesIn = (python: PythonFile, models: PolicyModels): readonly ModelOffence[] => {
  const calls = callsToModels(python);
  const named = calls.flatMap((call) => argumentsOf(call, names, firstIsModel(call)));
  const addressed = calls.flatMap((call) => argumentsOf(call, endpoints, false));
  const offences = [
    ...firstOfEach([...providersIn(python), ...named.flatMap(providerInName)]).filter(isNotOn(models.providers)),
    ...addressed.map((value) => ({ kind: 'endpoint' as const, ...value })).filter(isNotOn(models.endpoints)),
    ...named.map((value) => ({ kind: 'name' as const, ...value })).filter(isNotOn(models.names)),
  ];
  // One place, one finding: who provides a model says more than what it is called.
  return offences.filter(({ start }, i) => offences.findIndex((one) => one.start === start) === i);
};

/** The calls of an SDK, and those on what holds something of one. */
const callsToModels = (python: PythonFile): readonly CallFact[] => {
  const models = modelsIn(python);
  return python.calls.filter((call) => call.meanings.some(isOfSdk) || models.isOf(call));
};

const isOfSdk = (meaning: string): boolean => modelSdkOf(meaning) !== null;

/** `from_pretrained("…")`, `init_chat_model("…")`, `GenerativeModel("…")`: the model comes first, without a name. */
const firstIsModel = ({ name }: CallFact): boolean =>
  /(^|\.)(from_pretrained|init_chat_model|GenerativeModel|completion|acompletion)$/.test(name ?? '');

type Value = Omit<ModelOffence, 'kind'>;

const argumentsOf = ({ arguments: all }: CallFact, keywords: readonly string[], first: boolean): readonly Value[] =>
  all.flatMap((argument, i) => {
    const isAsked = keywords.includes(argument.name ?? '') || (first && i === 0 && argument.name === null);
    return isAsked ? textOf(argument) : [];
  });

/** Only what stands there is known. */
const textOf = ({ value: { kind, text, start, end } }: ArgumentFact): readonly Value[] =>
  kind === 'string' && text !== null && text !== '' ? [{ what: text, start, end }] : [];

const providersIn = ({ imports }: PythonFile): readonly ModelOffence[] =>
  imports.flatMap(({ module, how, start, end }) => {
    const provider = module === null || how === 'type-checking' ? null : (modelSdkOf(module)?.provider ?? null);
    return provider === null ? [] : [{ kind: 'provider', what: provider, start, end }];
  });

/** `anthropic/claude-…` (litellm), `anthropic:claude-…` (langchain). */
const providerInName = ({ what, start, end }: Value): readonly ModelOffence[] => {
  const provider =
    /^(openai|azure|anthropic|google|gemini|vertex_ai|ollama|huggingface|mistral|groq|cohere|bedrock)[/:]/.exec(
      what,
    )?.[1];
  return provider === undefined ? [] : [{ kind: 'provider', what: provider, start, end }];
};

const firstOfEach = (all: readonly ModelOffence[]): readonly ModelOffence[] =>
  all.filter(({ what }, i) => all.findIndex((one) => one.what === what) === i);

const isNotOn =
  (lists: readonly (readonly string[])[]) =>
  ({ what }: Value): boolean =>
    lists.some((list) => !list.some((pattern) => fits(what, pattern)));

/** Case and a last slash mean nothing; a pattern's `*` stands for any characters. */
export const fits = (what: string, pattern: string): boolean => {
  const plain = (text: string): string => text.toLowerCase().replace(/\/+$/, '');
  const [head = '', ...rest] = plain(pattern).split('*');
  const text = plain(what);
  if (rest.length === 0) return text === head;
  if (!text.startsWith(head)) return false;
  const tail = rest.pop() ?? '';
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - tail.length >= at && text.endsWith(tail);
};
