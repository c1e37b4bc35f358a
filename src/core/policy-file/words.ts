import type { Language } from '../messages/catalogue.ts';

/** What the editor says inside a policy, besides the meaning of its keys. */
interface PolicyWords {
  readonly levels: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
  readonly usedHere: string;
  readonly unlessSaid: string;
  readonly kind: string;
  readonly usedBy: (bots: readonly string[]) => string;
  readonly usedByNone: string;
}

/** Names of bots come from their folders: shown as code, they are no Markdown. */
const listed = (names: readonly string[]): string =>
  [
    ...names.slice(0, 5).map((name) => `\`${name.replace(/[`\r\n]/g, '')}\``),
    ...(names.length > 5 ? [`… (${names.length})`] : []),
  ].join(', ');

export const words: Readonly<Record<Language, PolicyWords>> = {
  en: {
    levels: {
      starter: 'Informs; refuses only what is proof of a mistake, and what is denied by name.',
      standard: 'Refuses what is not on the lists.',
      strict: 'As standard, with every warning an error.',
    },
    severities: {
      off: 'Not looked for.',
      info: 'Shown, decides nothing.',
      warning: 'Shown, decides nothing yet.',
      error: 'Shown, and the verdict is *fail*: no deploy passes the gate.',
    },
    usedHere: 'used by a bot here',
    unlessSaid: 'Unless this policy says otherwise',
    kind: 'finding',
    usedBy: (bots) => `Used here by ${listed(bots)}.`,
    usedByNone: 'No bot here uses it.',
  },
  'pt-br': {
    levels: {
      starter: 'Informa; recusa só o que é prova de um erro, e o que é proibido pelo nome.',
      standard: 'Recusa o que não está nas listas.',
      strict: 'Como standard, com todo aviso elevado a erro.',
    },
    severities: {
      off: 'Não é procurado.',
      info: 'Aparece, não decide nada.',
      warning: 'Aparece, ainda não decide nada.',
      error: 'Aparece, e o veredito é *reprovado*: nenhum deploy passa.',
    },
    usedHere: 'em uso por um bot daqui',
    unlessSaid: 'Se esta política não disser outra coisa',
    kind: 'achado',
    usedBy: (bots) => `Em uso aqui por ${listed(bots)}.`,
    usedByNone: 'Nenhum bot daqui usa.',
  },
};
