import { botNameProblem, explain, Failure } from '#core';
import { language } from '../edge/language.ts';

/** What an input box says under a name that cannot be a bot's; null when it can. */
export const nameProblem = (name: string): string | null => {
  const reason = botNameProblem(name);
  if (reason === null) return null;
  return explain(new Failure('bot-name-invalid', { name, reason }), language()).message;
};
