import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(' ou ') : String(value ?? ''));

const policyOf = (d: Facts): string =>
  d.list === 'built-in'
    ? 'pela lista do próprio Botyard'
    : d.policy === null
      ? 'pela política'
      : `pela política "${d.policy}"`;

const subject = (d: Facts): string => {
  const distributions = list(d.distributions);
  return distributions === '' || distributions === d.module ? `"${d.module}"` : `"${d.module}" (${distributions})`;
};

const versions = (d: Facts): string =>
  `As versões ${d.version} de ${list(d.distributions)} são proibidas ${policyOf(d)}; a importação não diz qual delas recebe.`;

const keeper = (d: Facts): string => (typeof d.contact === 'string' ? d.contact : 'quem mantém a política');

const verb = (d: Facts): string => (d.listed === 'denied' ? 'é proibido' : 'não é aprovado');

export const importNotApprovedPtBr: Lesson = {
  title: 'O bot importa o que a política não aprova',
  why: 'Todo pacote roda com os direitos do bot, no runner e com as credenciais dele. A organização responde pelos que avaliou.',
  bad: 'import unknown_http\nunknown_http.get(url)',
  good: 'import requests\nrequests.get(url, timeout=30)',
  fix: 'Use um pacote aprovado, ou peça a quem mantém a política que avalie este e o inclua em allow.distributions.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    if (d.listed === 'denied-versions') return versions(d);
    if (d.origin === 'unknown')
      return `"${d.module}" vem de uma distribuição desconhecida e não é aprovado ${policyOf(d)}.`;
    return `${subject(d)} ${verb(d)} ${policyOf(d)}.`;
  },
  howToFix: (d) => {
    if (typeof d.instead === 'string') return `Use ${d.instead} no lugar.`;
    if (d.listed === 'denied-versions') return `Exija uma versão de ${list(d.distributions)} que não seja proibida.`;
    if (d.origin === 'unknown')
      return `Remova-o; ou informe a distribuição na política em map ("${d.cause}: …") e aprove-a.`;
    if (d.origin === 'stdlib') return `Remova-o: "${d.cause}" é proibido pelo nome.`;
    if (d.listed === 'denied') return `Remova-o, ou fale com ${keeper(d)}.`;
    return `Remova-o, ou peça a ${keeper(d)} que aprove ${list(d.distributions)}.`;
  },
  fixTitle: (fix) =>
    fix.kind === 'replace-import'
      ? `Importar ${fix.data.name} (${fix.data.instead}) no lugar de ${fix.data.module}`
      : `Remover a importação de ${fix.data.module}`,
};
