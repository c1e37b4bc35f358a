import type { Lesson } from '../rule.ts';
import { sinksEn as sinks } from '../sink-words.ts';

const numbers: Readonly<Record<string, string>> = {
  cpf: 'a CPF',
  cnpj: 'a CNPJ',
  card: 'the number of a card',
};

const again = (count: unknown): string => (Number(count) > 1 ? `; it stands ${count} times in this file` : '');

export const personalDataLoggedEn: Lesson = {
  title: 'Data of a person stands in the code, or goes into a log',
  why: 'Code, consoles and logs are read by many and kept for long; data of a person in them can hardly be found again, let alone deleted when the person asks.',
  bad: 'logging.info(f"customer {cpf}")',
  good: 'logging.info(f"customer {customer_id}")',
  fix: 'Log a number that only your systems understand. Keep samples out of the code, or make them up so that their check digits are wrong.',
  reference: 'CWE-359: Exposure of Private Personal Information to an Unauthorized Actor',
  message: (d) =>
    d.is === 'number'
      ? `This literal holds ${numbers[String(d.what)] ?? d.what} whose check digits are right${again(d.count)}.`
      : `"${d.name}" goes into ${sinks[String(d.sink)] ?? d.sink}, and by its name is personal data.`,
  howToFix: (d) =>
    d.is === 'number'
      ? 'Read it from where the data belongs; it stays in the history of this file.'
      : 'Log an identifier that says nothing by itself.',
  fixTitle: () => 'Show stars in its place',
};
