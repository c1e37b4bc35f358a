import type { Facts, ProblemCode } from '../bot.ts';

const reasons: Readonly<Record<string, string>> = {
  'too-big': 'it is too big',
  'not-utf8': 'it is not UTF-8',
  'no-access': 'access was refused',
  binary: 'it is not text',
  changed: 'it changed while it was read',
  'link-outside': 'it is a link that leads out of the bot',
};

/** One sentence maker a problem; the type makes a forgotten one a compile error. */
export const problemsEn: { readonly [Code in ProblemCode]: (data: Facts) => string } = {
  'unreadable-file': (d) => `This file could not be checked: ${reasons[String(d.reason)] ?? d.reason}.`,
  'syntax-error': (d) =>
    d.hides ? 'Syntax error: what follows could not be read, so it was not checked.' : 'Syntax error.',
  'no-entry': (d) => `The bot has no entry file ${d.entry}.`,
  'policy-invalid': (d) => `The policy is not valid: ${d.cause}.`,
  'policy-unreadable': (d) => `The policy could not be read: ${d.cause}.`,
  'out-of-time': (d) => `This file could not be checked within ${d.seconds} s.`,
  'checker-stopped': (d) => `The check of this file broke off (${d.cause}).`,
  'rule-crashed': (d) => `The rule ${d.rule} failed (${d.cause}), so this file was not fully checked.`,
};
