import type { Facts, ProblemCode } from '../bot.ts';
import { fileWords } from './files.en.ts';
import { networkWords } from './network.en.ts';
import { wordsAt } from './words-at.ts';

/** Why there are none; what is not known stands as the file system or the network said it. */
const causes = {
  none: 'there are none yet. Run botyard advisories update',
  'not-looked': 'nobody has looked. Run botyard check',
  'not-asked':
    'the server has not been asked about all versions of this bot. Run botyard advisories update in its folder',
  'not-https': 'the server must be reached by https. Mend advisories.source of the policy',
  relative: 'its path is relative to a policy whose place is not known. Write the whole path in advisories.source',
  empty: 'the source holds no record about PyPI. Check advisories.source of the policy',
} as const;

/** The same causes in another language. */
export type AdvisoryCauses = { readonly [Cause in keyof typeof causes]: string };

const causeWords = (cause: Facts[string] | undefined): string => {
  const known = wordsAt(causes, cause);
  if (known !== undefined) return known;
  const words = fileWords(cause);
  return words === String(cause) ? networkWords(cause) : words;
};

const list = (names: Facts[string] | undefined): string => (Array.isArray(names) ? names.join(', ') : '');

/** One sentence maker a problem with advisories, in each language. */
export type AdvisoryProblems = {
  readonly [Code in Extract<ProblemCode, `advisories-${string}` | 'requirements-not-resolved'>]: (
    data: Facts,
  ) => string;
};

/** What is said of the search for vulnerabilities. */
export const advisoryProblemsEn: AdvisoryProblems = {
  'advisories-missing': (d) =>
    `${d.required ? 'The policy asks for advisories and there are none' : 'Vulnerabilities were not looked for'}: ${causeWords(d.cause)}.`,
  'advisories-too-old': (d) =>
    d.asOf === null
      ? 'The day of the advisories is not known. Run botyard advisories update.'
      : `The advisories are of ${d.asOf}, ${d.age} days old; the policy wants at most ${d.maxAgeDays}. Run botyard advisories update.`,
  'advisories-ahead': (d) =>
    `The advisories are of ${d.asOf}, but the clock here says ${d.today}, so their age is not known. Set the clock.`,
  'advisories-incomplete': (d) =>
    `${d.count === 1 ? 'An advisory' : `${d.count} advisories`} could not be understood, so the rest alone was looked at: ${list(d.names)}. Get it anew.`,
  'requirements-not-resolved': (d) =>
    `Not looked at for vulnerabilities, as nothing says which version comes: ${list(d.names)}${Number(d.count) > (Array.isArray(d.names) ? d.names.length : 0) ? ', …' : ''}. Pin it, or lock.`,
};
