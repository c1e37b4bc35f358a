import type { Problem } from '../bot.ts';
import type { Failure } from '../failure.ts';
import type { Explanation, Language } from './catalogue.ts';
import { failuresEn } from './failures.en.ts';
import { problemsEn } from './problems.en.ts';

export type { Explanation, FailureCatalogue, Language } from './catalogue.ts';

/** Catalogues by language; a language without one speaks English. */
export const explain = (failure: Failure, _language: Language = 'en'): Explanation =>
  failuresEn[failure.code](failure.data);

/** The sentence of a problem. */
export const problemText = (problem: Pick<Problem, 'code' | 'data'>, _language: Language = 'en'): string =>
  problemsEn[problem.code](problem.data);
