import type { Facts } from '../bot.ts';
import { causePtBr } from './causes.pt-br.ts';
import type { BrokenWaivers, WaiverProblemCode } from './waivers.en.ts';
import { wordsAt } from './words-at.ts';

const which = (d: Facts): string => `A dispensa de ${d.rule} (${d.owner})`;

const broken: BrokenWaivers = {
  'too-big': 'o arquivo é grande demais',
  'not-utf8': 'o arquivo não está em UTF-8. Salve-o em UTF-8',
  binary: 'o arquivo não é texto. Recupere-o do controle de versão',
  unmerged: 'há aqui um merge inacabado. Mantenha as entradas dos dois lados e apague as linhas com <<<, === e >>>',
  aliases: 'ele se repete por aliases (*nome). Escreva cada entrada por extenso',
  'no-map': 'ele começa com "schema: 1", depois "waivers:" e as entradas',
  twice: 'este achado já tem uma dispensa acima. Mantenha só uma',
};

const ended = (text: string): string => (/[?.]$/.test(text) ? text : `${text}.`);

const inDays = (days: unknown): string => (days === 0 ? 'hoje' : days === 1 ? 'amanhã' : `em ${days} dias`);

const approve = ({ approvers }: Facts): string =>
  Array.isArray(approvers) && approvers.length > 0
    ? `Peça a ${approvers.join(' e a ')} que rode \`botyard waivers sign\`.`
    : 'A política não indica ninguém que possa assiná-la: corrija o achado ou fale com quem mantém a política.';

/** The same in Brazilian Portuguese, as the file stands open in an editor. */
export const waiverProblemsPtBr: { readonly [Code in WaiverProblemCode]: (data: Facts) => string } = {
  'waivers-invalid': (d) =>
    `As dispensas não são válidas, por isso todos os achados contam: ${ended(wordsAt(broken, d.cause) ?? causePtBr(d.cause))}`,
  'waiver-envelope-broken': () =>
    'Não se lê nenhuma assinatura neste arquivo, por isso ele não aprova nada. Peça que as dispensas sejam assinadas de novo.',
  'waiver-unsigned': (d) => `${which(d)} é um pedido: ninguém a assinou. ${approve(d)}`,
  'waiver-wrong-key': (d) => `${which(d)} foi assinada com uma chave que não consta na política. ${approve(d)}`,
  'waiver-wrong-approver': (d) =>
    `${which(d)} foi assinada por um aprovador, mas não por um desta regra em cada política. ${approve(d)}`,
  'waiver-bad-signature': (d) =>
    `${which(d)} tem uma assinatura que não confere com o que foi assinado. Peça que seja assinada de novo.`,
  'waiver-changed': (d) =>
    `${which(d)} foi alterada depois de assinada. Peça que seja assinada de novo ou desfaça a alteração.`,
  'waiver-other-bot': (d) => `${which(d)} foi assinada para outro bot. Peça que seja assinada para este.`,
  'waiver-expired': (d) => `${which(d)} terminou em ${d.expiry}. Corrija o que ela dispensava ou peça outra.`,
  'waiver-too-long': (d) =>
    `${which(d)} vale até ${d.expiry}; a política permite no máximo ${d.maxDays} dias. Peça menos.`,
  'waiver-unknown-rule': (d) => `Não existe a regra ${d.rule}, por isso a dispensa não vale nada. Corrija o nome.`,
  'waiver-not-allowed': (d) =>
    `A política não deixa ninguém dispensar ${d.rule}. Corrija o achado e retire a dispensa.`,
  'waiver-matches-nothing': (d) =>
    `${which(d)} não corresponde mais a nenhum achado (${d.fingerprint}). Retire-a: \`botyard waivers prune\`.`,
  'waiver-near-expiry': (d) =>
    `${which(d)} termina em ${d.expiry} (${inDays(d.daysLeft)}). Corrija o que ela dispensa ou peça outra a tempo.`,
};
