import type { Facts, ProblemCode } from '../bot.ts';
import { advisoryProblemsEn } from './advisories.en.ts';
import { fileWords } from './files.en.ts';
import { policyProblemsEn } from './policy.en.ts';
import { waiverProblemsEn } from './waivers.en.ts';
import { wordsAt } from './words-at.ts';

const reasons = {
  'too-big': 'it is too big to be source code. Move its data into resources/',
  'not-utf8': 'it is not UTF-8. Save it as UTF-8',
  'no-access': 'access was refused. Let yourself read it',
  'not-a-file': 'it is a pipe, a device or a link that leads to no file. Put the file itself there, or remove it',
  binary: 'it is not text. Restore it, or remove it',
  'link-outside': 'it is a link that leads out of the bot. Put the file itself there, or remove it',
  changed: 'it changed while it was read. Check again',
} as const;

const unreadRequirement = {
  syntax: 'What stands here could not be read, so requirements may be missing from the check. Mend the line.',
  'not-a-requirement':
    'This line names no distribution and was passed over, as pip would refuse it. Mend or remove it.',
  'bad-version': 'This version cannot be read, so the line was judged without it. Write it as in "requests==2.32.4".',
  'too-big': 'This file is too big to be read, so its requirements were not checked. Lock less, or split it.',
  unreadable: 'This file could not be read, so its requirements were not checked. Save it as UTF-8 text.',
  'include-missing':
    'The list that this line names is not in the bot, so it was not checked. Add it, or remove the line.',
  'include-outside':
    'This line leads out of the bot, so what it names was not checked and does not ship. Put the list into the bot.',
  'include-itself': 'This line leads back to its own file; pip stops there. Remove it.',
  setup:
    'What this file requires is not read, so nothing was said of it. List it in requirements.txt or pyproject.toml.',
} as const;

/** The tables inside these sentences, in each language. */
export type UnreadableReasons = { readonly [Reason in keyof typeof reasons]: string };
export type UnreadRequirements = { readonly [Cause in keyof typeof unreadRequirement]: string };

/** A cause that asks ("did you mean …?") has its end already. */
const ended = (cause: unknown): string => (/[?.]$/.test(String(cause)) ? String(cause) : `${cause}.`);

/** One sentence maker a problem; the type makes a forgotten one a compile error. */
export type ProblemCatalogue = { readonly [Code in ProblemCode]: (data: Facts) => string };

export const problemsEn: ProblemCatalogue = {
  'unreadable-file': (d) => `This file could not be checked: ${wordsAt(reasons, d.reason) ?? d.reason}.`,
  'syntax-error': (d) =>
    d.hides ? 'Syntax error: what follows could not be read, so it was not checked.' : 'Syntax error.',
  'no-entry': (d) =>
    `The bot has no entry file ${d.entry}. Add it, or name another with entry = "…" under [tool.botyard] in pyproject.toml.`,
  'policy-invalid': (d) => `The policy is not valid: ${ended(d.cause)}`,
  'policy-unreadable': (d) => `The policy could not be read: ${fileWords(d.cause)}.`,
  ...policyProblemsEn,
  'out-of-time': (d) => `This file could not be checked within ${d.seconds} s.`,
  'checker-stopped': (d) => `The check of this file broke off (${d.cause}).`,
  'requirements-unreadable': (d) => wordsAt(unreadRequirement, d.cause) ?? `This could not be read: ${d.cause}.`,
  ...advisoryProblemsEn,
  'baseline-invalid': (d) =>
    `The baseline is not valid, so all findings count: ${d.cause}. Take it back from version control; it is not edited by hand.`,
  ...waiverProblemsEn,
  'policy-cases-invalid': (d) => `The cases are not valid: ${ended(d.cause)}`,
  'rule-crashed': (d) => `The rule ${d.rule} failed (${d.cause}), so this file was not fully checked.`,
};
