import type { Facts } from '../bot.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { failuresEn } from './failures.en.ts';

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
