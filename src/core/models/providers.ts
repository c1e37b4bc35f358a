import type { ImportFact } from '../python/index.ts';

/** Which provider each SDK speaks to; null: the model's name says so (`anthropic/…`). */
const providers: readonly (readonly [module: string, provider: string | null])[] = [
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['google.genai', 'google'],
  ['google.generativeai', 'google'],
  ['vertexai', 'google'],
  ['litellm', null],
  ['ollama', 'ollama'],
  ['transformers', 'huggingface'],
  ['huggingface_hub', 'huggingface'],
  ['mistralai', 'mistral'],
  ['groq', 'groq'],
  ['cohere', 'cohere'],
  ['langchain_openai', 'openai'],
  ['langchain_anthropic', 'anthropic'],
  ['langchain_google_genai', 'google'],
  ['langchain_google_vertexai', 'google'],
  ['langchain_ollama', 'ollama'],
  ['langchain_huggingface', 'huggingface'],
  ['langchain_mistralai', 'mistral'],
  ['langchain_groq', 'groq'],
  ['langchain_cohere', 'cohere'],
  ['langchain.chat_models', null],
  ['langchain', null],
  ['langchain_community', null],
];

const rootOf = (module: string): string => {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
};

/** By their first part: most names of a file are ruled out by that. */
const byRoot: ReadonlyMap<string, typeof providers> = new Map(
  providers.map(([module]) => [rootOf(module), providers.filter(([other]) => rootOf(other) === rootOf(module))]),
);

const isIn = (module: string, parent: string): boolean => module === parent || module.startsWith(`${parent}.`);

/** The SDK of a model that a dotted name belongs to; null for any other name. */
export const modelSdkOf = (module: string): { readonly sdk: string; readonly provider: string | null } | null => {
  const found = byRoot.get(rootOf(module))?.find(([known]) => isIn(module, known));
  if (found === undefined) return null;
  // One SDK, two providers: the name of the class tells.
  const provider = /(^|\.)(Async)?Azure\w*/.test(module) ? 'azure' : found[1];
  return { sdk: found[0], provider };
};

/** Whether a file has anything to do with a model. */
export const importsModel = (imports: readonly ImportFact[]): boolean =>
  imports.some(({ module }) => module !== null && modelSdkOf(module) !== null);
