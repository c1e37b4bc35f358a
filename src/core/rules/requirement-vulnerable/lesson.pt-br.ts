import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const most = 3;

const named = (d: Facts): string => {
  const ids = Array.isArray(d.ids) ? d.ids : [];
  return ids.length > most ? `${ids.slice(0, most).join(', ')} e mais ${ids.length - most}` : ids.join(', ');
};

const count = (d: Facts): number => (Array.isArray(d.ids) ? d.ids.length : 0);

const severities: Readonly<Record<string, string>> = {
  critical: 'crítica',
  high: 'alta',
  medium: 'média',
  low: 'baixa',
  unknown: 'desconhecida',
};

const severity = (d: Facts): string => severities[String(d.severity)] ?? String(d.severity);

export const requirementVulnerablePtBr: Lesson = {
  title: 'Um pacote requerido tem uma vulnerabilidade conhecida',
  why: 'O que se publica sobre uma vulnerabilidade é lido por quem a explora: as versões antigas são as primeiras a serem testadas. Um bot guarda credenciais e lê arquivos e e-mails de fora; uma falha em um de seus pacotes é uma falha do bot. O que um pacote traz consigo conta tanto quanto o que foi declarado.',
  bad: 'requests==2.19.0',
  good: 'requests==2.32.4',
  fix: 'Suba o pacote para a versão mais próxima que corrige a falha e rode o bot uma vez. Se outro pacote o traz, suba esse outro e gere o lock de novo.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    const via = d.via === null ? '' : `, trazido por ${d.via},`;
    if (d.malicious === true) return `${d.distribution} ${d.version}${via} foi feito para causar dano: ${named(d)}.`;
    const summary = d.summary === '' ? '' : ` (${d.summary})`;
    return count(d) === 1
      ? `${d.distribution} ${d.version}${via} tem uma vulnerabilidade conhecida, de gravidade ${severity(d)}: ${named(d)}${summary}.`
      : `${d.distribution} ${d.version}${via} tem ${count(d)} vulnerabilidades conhecidas, a pior de gravidade ${severity(d)}: ${named(d)}.`;
  },
  howToFix: (d) => {
    if (d.malicious === true) return 'Remova-o e troque todas as credenciais que estavam ao alcance dele.';
    if (typeof d.fixed === 'string')
      return d.via === null
        ? `Suba para a versão ${d.fixed}${d.locked === true ? ' ou mais nova e gere o lock de novo' : ''}.`
        : `Gere o lock de novo com ${d.distribution} ${d.fixed} ou mais nova; se ${d.via} impedir, suba esse antes.`;
    if (typeof d.notAllowed === 'string')
      return `A versão ${d.notAllowed} corrige, mas ${d.policy === null ? 'a política' : `a política "${d.policy}"`} não a permite: peça a aprovação.`;
    return 'Não se conhece versão que corrija: troque o pacote ou pergunte se a falha pode ser alcançada.';
  },
  fixTitle: ({ data }) => `Subir ${data.distribution} para ${data.version}`,
};
