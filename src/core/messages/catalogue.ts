import type { Facts } from '../bot.ts';
import type { FailureCode } from '../failure.ts';

export type Language = 'en' | 'pt-br';

/** The language for a locale such as `pt-BR`, as an editor says it; one without a catalogue reads English. */
export const languageOf = (locale: string | undefined): Language =>
  /^pt(?![a-z])/i.test(locale ?? '') ? 'pt-br' : 'en';

/** What went wrong, where and why; and what to do next. */
export interface Explanation {
  readonly message: string;
  readonly next: string;
}

/** One sentence maker a failure; the type makes a forgotten one a compile error. */
export type FailureCatalogue = { readonly [Code in FailureCode]: (data: Facts) => Explanation };
