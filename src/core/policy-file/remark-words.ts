import type { Facts } from '../bot.ts';
import type { Language } from '../messages/catalogue.ts';
import type { PolicyRemark, RemarkKind } from './remarks.ts';

type Sentences = { readonly [Kind in RemarkKind]: (data: Facts) => string };

const names = (value: unknown, most = 8): string => {
  const all = Array.isArray(value) ? value : [];
  return all.length > most ? `${all.slice(0, most).join(', ')}, …` : all.join(', ');
};

const en: Sentences = {
  'allowed-and-denied': (d) => `${d.name} is denied too, and a denial goes before an approval.`,
  'module-allowed-and-denied': (d) =>
    `${d.name} lies within ${d.denied}, which is denied; a denial goes before an approval.`,
  'listed-twice': (d) => `${d.name} stands on this list already.`,
  'instead-denied': (d) => `${d.instead} is denied, so it cannot be used instead of ${d.name}.`,
  'instead-not-listed': (d) => `${d.instead} is not on allow.distributions, so it cannot be used instead of ${d.name}.`,
  'map-to-denied': (d) => `${d.distribution} is denied, and with this line so is every import of ${d.name}.`,
  'not-a-distribution': (d) =>
    d.distribution
      ? `${d.name} is what Python imports; the distribution is ${d.distribution}.`
      : `${d.name} is in the standard library: no distribution of that name need be approved.`,
  'approval-over': (d) => `The approval of ${d.name} ended after ${d.expires}.`,
  'policy-over': (d) => `This policy ended on ${d.expires}.`,
  'default-not-in-versions': (d) => `${d.default} is not among the approved versions (${names(d.versions)}).`,
  'allow-unused': (d) => `No bot here uses ${d.count} of these ${d.of}: ${names(d.names)}.`,
};

const ptBr: Sentences = {
  'allowed-and-denied': (d) => `${d.name} também é proibido, e a proibição vem antes da aprovação.`,
  'module-allowed-and-denied': (d) =>
    `${d.name} fica dentro de ${d.denied}, que é proibido; a proibição vem antes da aprovação.`,
  'listed-twice': (d) => `${d.name} já está nesta lista.`,
  'instead-denied': (d) => `${d.instead} é proibido, então não serve no lugar de ${d.name}.`,
  'instead-not-listed': (d) => `${d.instead} não está em allow.distributions, então não serve no lugar de ${d.name}.`,
  'map-to-denied': (d) => `${d.distribution} é proibido e, com esta linha, todo import de ${d.name} também.`,
  'not-a-distribution': (d) =>
    d.distribution
      ? `${d.name} é o que o Python importa; a distribuição é ${d.distribution}.`
      : `${d.name} está na biblioteca padrão: não há distribuição desse nome a aprovar.`,
  'approval-over': (d) => `A aprovação de ${d.name} terminou depois de ${d.expires}.`,
  'policy-over': (d) => `Esta política terminou em ${d.expires}.`,
  'default-not-in-versions': (d) => `${d.default} não está entre as versões aprovadas (${names(d.versions)}).`,
  'allow-unused': (d) => `Nenhum bot daqui usa ${d.count} destas ${d.of}: ${names(d.names)}.`,
};

const catalogue: Readonly<Record<Language, Sentences>> = { en, 'pt-br': ptBr };

/** The sentence of a remark. */
export const remarkText = ({ kind, data }: Pick<PolicyRemark, 'kind' | 'data'>, language: Language = 'en'): string =>
  catalogue[language][kind](data);
