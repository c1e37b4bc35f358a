import type { Facts, ProblemCode } from '../bot.ts';

type WaiverCode = Extract<ProblemCode, `waiver-${string}` | 'waivers-invalid'>;

const which = (d: Facts): string => `The waiver of ${d.rule} (${d.owner})`;

/** What there is to say of a bot's waivers; each says what to do next. */
export const waiverProblemsEn: { readonly [Code in WaiverCode]: (data: Facts) => string } = {
  'waivers-invalid': (d) =>
    `The waivers are not valid, so all findings count: ${/[?.]$/.test(String(d.cause)) ? d.cause : `${d.cause}.`}`,
  'waiver-unsigned': (d) =>
    `${which(d)} is a request: nobody has signed it. Ask an approver for \`botyard waivers sign\`.`,
  'waiver-wrong-key': (d) =>
    `${which(d)} is signed by a key that the policy does not list. Ask an approver whom it lists.`,
  'waiver-wrong-approver': (d) =>
    `${which(d)} is signed by an approver, but not by one for this rule in each policy. Ask one who is.`,
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
    `${which(d)} ends on ${d.expiry} (in ${d.daysLeft} days). Mend what it excuses, or ask again in time.`,
};
