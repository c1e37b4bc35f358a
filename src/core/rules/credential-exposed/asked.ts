import { modelsIn } from '../../models/models.ts';
import { importsModel } from '../../models/providers.ts';
import { once } from '../../once.ts';
import type { ArgumentFact, CallFact, PythonFile } from '../../python/index.ts';

/** What a model is told, by the names that SDKs give it; keys and addresses are for the client alone. */
const told =
  /^(prompts?|messages?|inputs?|contents?|system|system_instruction|instructions|text|question|query|history)$/;

/** What a call tells a language model, and with it whoever runs that; null for a call that asks none. */
export const toldToModel = (python: PythonFile): ((call: CallFact) => readonly ArgumentFact[] | null) => {
  const models = once(() => (importsModel(python.imports) ? modelsIn(python) : null));
  return (call) =>
    models()?.asks(call) ? call.arguments.filter(({ name }) => name === null || told.test(name)) : null;
};
