import type { Lesson } from '../rule.ts';

const what = (kind: unknown): string => (kind === 'password' ? 'a password' : 'a token or key');

export const secretLiteralEn: Lesson = {
  title: 'A secret stands in the code',
  why: 'Everyone who can read the bot, its archive or its history can use the secret, and it cannot be changed without a new version.',
  bad: 'password = "…the real one…"\nlogin(user, password)',
  good: 'password = maestro.get_credential("invoices", "password")\nlogin(user, password)',
  fix: 'Store the value as a credential of the orchestrator and read it when the bot runs. Then change the secret itself: the old one stays in the history of the file.',
  reference: 'CWE-798: Use of Hard-coded Credentials',
  message: (d) =>
    d.score === 'high'
      ? `"${d.name}" holds ${what(d.kind)} as a literal.`
      : `"${d.name}" may hold ${what(d.kind)} as a literal.`,
  howToFix: (d) =>
    `Move it to the vault and read it with maestro.get_credential("${d.label}", "${d.key}"); then change the secret.`,
  fixTitle: (fix) => `Move to the vault as "${fix.data.label}" / "${fix.data.key}"`,
};
