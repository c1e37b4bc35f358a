import type { Facts } from '../bot.ts';
import type { AdvisoryCauses, AdvisoryProblems } from './advisories.en.ts';
import { fileWordsPtBr } from './files.pt-br.ts';
import { networkWordsPtBr } from './network.pt-br.ts';
import { wordsAt } from './words-at.ts';

const causes: AdvisoryCauses = {
  none: 'ainda não há nenhum. Rode botyard advisories update',
  'not-looked': 'ninguém procurou. Rode botyard check',
  'not-asked':
    'o servidor ainda não foi consultado sobre todas as versões deste bot. Rode botyard advisories update na pasta dele',
  'not-https': 'o servidor precisa ser acessado por https. Corrija advisories.source na política',
  relative:
    'o caminho é relativo a uma política cujo lugar não se conhece. Escreva o caminho completo em advisories.source',
  empty: 'a origem não contém nenhum registro sobre o PyPI. Confira advisories.source na política',
};

const causeWords = (cause: Facts[string] | undefined): string => {
  const known = wordsAt(causes, cause);
  if (known !== undefined) return known;
  const words = fileWordsPtBr(cause);
  return words === String(cause) ? networkWordsPtBr(cause) : words;
};

const list = (names: Facts[string] | undefined): string => (Array.isArray(names) ? names.join(', ') : '');

/** What is said of the search for vulnerabilities, in Brazilian Portuguese. */
export const advisoryProblemsPtBr: AdvisoryProblems = {
  'advisories-missing': (d) =>
    `${d.required ? 'A política exige avisos de vulnerabilidade e não há nenhum' : 'Vulnerabilidades não foram procuradas'}: ${causeWords(d.cause)}.`,
  'advisories-too-old': (d) =>
    d.asOf === null
      ? 'Não se sabe de que dia são os avisos de vulnerabilidade. Rode botyard advisories update.'
      : `Os avisos de vulnerabilidade são de ${d.asOf}, com ${d.age} dias; a política aceita no máximo ${d.maxAgeDays}. Rode botyard advisories update.`,
  'advisories-ahead': (d) =>
    `Os avisos de vulnerabilidade são de ${d.asOf}, mas o relógio daqui diz ${d.today}, por isso não se sabe a idade deles. Acerte o relógio.`,
  'advisories-incomplete': (d) =>
    `${d.count === 1 ? 'Um aviso de vulnerabilidade não pôde ser entendido' : `${d.count} avisos de vulnerabilidade não puderam ser entendidos`}, por isso só os demais foram consultados: ${list(d.names)}. Obtenha-os de novo.`,
  'requirements-not-resolved': (d) =>
    `Sem busca de vulnerabilidades, pois nada diz qual versão vem: ${list(d.names)}${Number(d.count) > (Array.isArray(d.names) ? d.names.length : 0) ? ', …' : ''}. Fixe a versão ou use um lock.`,
};
