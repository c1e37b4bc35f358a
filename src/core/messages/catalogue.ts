import type { Facts } from '../bot.ts';
import type { FailureCode } from '../failure.ts';

export type Language = 'en' | 'pt-br';

/** What went wrong, where and why; and what to do next. */
export interface Explanation {
  readonly message: string;
  readonly next: string;
}

/** One sentence maker a failure; the type makes a forgotten one a compile error. */
export type FailureCatalogue = { readonly [Code in FailureCode]: (data: Facts) => Explanation };
