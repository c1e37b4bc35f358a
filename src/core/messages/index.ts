import type { Facts, Problem } from '../bot.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { failuresEn } from './failures.en.ts';
import { problemsEn } from './problems.en.ts';

export type Language = 'en' | 'pt-br';

/** What went wrong, where and why; and what to do next. */
export interface Explanation {
  readonly message: string;
  readonly next: string;
}

/** One sentence maker a failure; the type makes a forgotten one a compile error. */
export type FailureCatalogue = { readonly [Code in FailureCode]: (data: Facts) => Explanation };

/** Catalogues by language; a language without one speaks English. */
export const explain = (failure: Failure, _language: Language = 'en'): Explanation =>
  failuresEn[failure.code](failure.data);

/** The sentence of a problem. */
export const problemText = (problem: Pick<Problem, 'code' | 'data'>, _language: Language = 'en'): string =>
  problemsEn[problem.code](problem.data);
