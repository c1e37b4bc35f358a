import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const what = ({ vendor, what }: Facts): string => (vendor === '' ? `a ${what}` : `a credential of ${vendor} (${what})`);
const where = ({ encoded }: Facts): string => (encoded === true ? ' in base64' : '');

export const secretTokenEn: Lesson = {
  title: 'A credential stands in a file of the bot',
  why: 'The value has the shape of a real credential. Everyone who can read the bot, its archive or its history can use it, and scanners of strangers look for these shapes all the time.',
  bad: 'client = connect("…a token of the service…")',
  good: 'token = maestro.get_credential("invoices", "service_token")\nclient = connect(token)',
  fix: 'Revoke the credential where it was issued and make a new one: the old one stays in the history of the file. Store the new one in the vault of the orchestrator and read it when the bot runs.',
  reference: 'CWE-798: Use of Hard-coded Credentials',
  message: (d) => `This ${d.format === 'noted-password' ? 'looks like' : 'is'} ${what(d)}${where(d)}: ${d.masked}`,
  howToFix: (d) =>
    d.key === undefined
      ? 'Revoke it, take it out of the file and keep the new one in the vault of the orchestrator.'
      : `Revoke it, and read the new one with maestro.get_credential("${d.label}", "${d.key}").`,
  fixTitle: (fix) => `Move to the vault as "${fix.data.label}" / "${fix.data.key}"`,
};
