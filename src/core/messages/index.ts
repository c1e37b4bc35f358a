import type { Problem } from '../bot.ts';
import type { Failure } from '../failure.ts';
import type { Explanation, Language } from './catalogue.ts';
import { failuresEn } from './failures.en.ts';
import { problemsEn } from './problems.en.ts';
import { waiverProblemsPtBr } from './waivers.pt-br.ts';

export type { Explanation, FailureCatalogue, Language } from './catalogue.ts';

/** Catalogues by language; a language without one speaks English. */
export const explain = (failure: Failure, _language: Language = 'en'): Explanation =>
  failuresEn[failure.code](failure.data);

/** The sentence of a problem. */
export const problemText = ({ code, data }: Pick<Problem, 'code' | 'data'>, language: Language = 'en'): string => {
  const catalogue: typeof problemsEn = language === 'pt-br' ? { ...problemsEn, ...waiverProblemsPtBr } : problemsEn;
  return catalogue[code](data);
};
