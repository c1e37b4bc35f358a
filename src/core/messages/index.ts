import type { Fact, Problem } from '../bot.ts';
import type { Failure } from '../failure.ts';
import type { Explanation, FailureCatalogue, Language } from './catalogue.ts';
import { causePtBr } from './causes.pt-br.ts';
import { failuresEn } from './failures.en.ts';
import { failuresPtBr } from './failures.pt-br.ts';
import { type ProblemCatalogue, problemsEn } from './problems.en.ts';
import { problemsPtBr } from './problems.pt-br.ts';
import { runWordsPtBr } from './run-words.pt-br.ts';

export type { Explanation, FailureCatalogue, Language } from './catalogue.ts';
export { languageOf } from './catalogue.ts';

const failures: Readonly<Record<Language, FailureCatalogue>> = { en: failuresEn, 'pt-br': failuresPtBr };
const problems: Readonly<Record<Language, ProblemCatalogue>> = { en: problemsEn, 'pt-br': problemsPtBr };

/** What went wrong and what to do next, in a language. */
export const explain = ({ code, data }: Failure, language: Language = 'en'): Explanation =>
  failures[language][code](data);

/** A cause that stands alone, where there is room for no sentence. */
export const causeText = (cause: Fact | undefined, language: Language = 'en'): string =>
  language === 'pt-br' ? causePtBr(cause) : String(cause ?? '');

/** What our own orchestrator and runner say of a run; all else stands as it was said. */
export const runText = (text: string, language: Language = 'en'): string =>
  language === 'pt-br' ? runWordsPtBr(text) : text;

/** The sentence of a problem. */
export const problemText = ({ code, data }: Pick<Problem, 'code' | 'data'>, language: Language = 'en'): string =>
  problems[language][code](data);
