import type { Facts, ProblemCode } from '../bot.ts';
import { wordsAt } from './words-at.ts';

export type WaiverProblemCode = Extract<ProblemCode, `waiver-${string}` | 'waivers-invalid'>;

const which = (d: Facts): string => `The waiver of ${d.rule} (${d.owner})`;

const broken = {
  'too-big': 'the file is too big',
  'not-utf8': 'the file is not UTF-8. Save it as UTF-8',
  binary: 'the file is no text. Take it back from version control',
  unmerged:
    'a merge was left unfinished here. Keep the entries of both sides and delete the lines with <<<, === and >>>',
  aliases: 'it repeats itself by aliases (*name). Write each entry out',
  'no-map': 'it begins with "schema: 1", then "waivers:" and its entries',
  twice: 'this finding has a waiver above. Keep one',
} as const;

/** Why a file of waivers cannot be believed, in each language. */
export type BrokenWaivers = { readonly [Cause in keyof typeof broken]: string };

const ended = (text: string): string => (/[?.]$/.test(text) ? text : `${text}.`);

const inDays = (days: unknown): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

/** Whom to ask: of each layer that names approvers, those for this rule. */
const approve = ({ approvers }: Facts): string =>
  Array.isArray(approvers) && approvers.length > 0
    ? `Ask ${approvers.join(' and ')} to run \`botyard waivers sign\`.`
    : 'The policy names nobody who may sign it: mend the finding, or ask whoever keeps the policy.';

/** What there is to say of a bot's waivers; each says what to do next. */
export const waiverProblemsEn: { readonly [Code in WaiverProblemCode]: (data: Facts) => string } = {
  'waivers-invalid': (d) =>
    `The waivers are not valid, so all findings count: ${ended(wordsAt(broken, d.cause) ?? String(d.cause))}`,
  'waiver-envelope-broken': () =>
    'No signatures can be read from this file, so it approves nothing. Have the waivers signed again.',
  'waiver-unsigned': (d) => `${which(d)} is a request: nobody has signed it. ${approve(d)}`,
  'waiver-wrong-key': (d) => `${which(d)} is signed by a key that the policy does not list. ${approve(d)}`,
  'waiver-wrong-approver': (d) =>
    `${which(d)} is signed by an approver, but not by one for this rule in each policy. ${approve(d)}`,
  'waiver-bad-signature': (d) => `${which(d)} has a signature that does not fit what is signed. Have it signed again.`,
  'waiver-changed': (d) =>
    `${which(d)} was changed after it was signed. Have it signed again, or take the change back.`,
  'waiver-other-bot': (d) => `${which(d)} was signed for another bot. Have it signed for this one.`,
  'waiver-expired': (d) => `${which(d)} ended on ${d.expiry}. Mend what it excused, or ask again.`,
  'waiver-too-long': (d) =>
    `${which(d)} lasts until ${d.expiry}; the policy allows ${d.maxDays} days at most. Ask for less.`,
  'waiver-unknown-rule': (d) => `There is no rule ${d.rule}, so its waiver excuses nothing. Mend its name.`,
  'waiver-not-allowed': (d) => `The policy lets nobody waive ${d.rule}. Mend the finding and take the waiver out.`,
  'waiver-matches-nothing': (d) =>
    `${which(d)} matches no finding any more (${d.fingerprint}). Take it out: \`botyard waivers prune\`.`,
  'waiver-near-expiry': (d) =>
    `${which(d)} ends on ${d.expiry} (${inDays(d.daysLeft)}). Mend what it excuses, or ask again in time.`,
};
