import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} e mais ${all.length - most}` : all.join(', ');
};

const byPolicy = (d: Facts): string =>
  d.list === 'built-in'
    ? 'pela lista do próprio Botyard'
    : d.policy === null
      ? 'pela política'
      : `pela política "${d.policy}"`;

const keeper = (d: Facts): string => (typeof d.contact === 'string' ? d.contact : 'quem mantém a política');

export const requirementNotApprovedPtBr: Lesson = {
  title: 'O bot exige o que a política não aprova',
  why: 'O que é exigido é instalado com os direitos do bot, seja importado ou não. A versão importa tanto quanto o nome: aprovada é a que foi avaliada.',
  bad: 'unknown-http==1.0\nrequests==2.19.0',
  good: 'requests==2.32.4',
  fix: 'Remova a linha, exija uma versão aprovada ou peça a quem mantém a política que a avalie.',
  reference: 'OWASP A06: Vulnerable and Outdated Components',
  message: (d) => {
    switch (d.listed) {
      case 'denied':
        return `${names(d)} é proibido ${byPolicy(d)}.`;
      case 'denied-version':
        return `${names(d)} ${d.version} é proibido ${byPolicy(d)}, como todas as versões ${d.range}.`;
      case 'other-version':
        return `${names(d)} é aprovado ${byPolicy(d)} nas versões ${d.range}, não ${d.version ? `na ${d.version}` : 'nas pedidas'}.`;
      case 'open-denied':
        return `As versões ${d.range} de ${names(d)} são proibidas ${byPolicy(d)}, e nada aqui as exclui.`;
      case 'open-approved':
        return `${names(d)} é aprovado ${byPolicy(d)} nas versões ${d.range}, e esta linha pode trazer outras.`;
      default:
        return Number(d.times) > 1
          ? `${d.times} distribuições desta lista não são aprovadas ${byPolicy(d)} nem importadas: ${names(d)}.`
          : `${names(d)} não é aprovado ${byPolicy(d)}.`;
    }
  },
  howToFix: (d) => {
    if (typeof d.instead === 'string') return `Use ${d.instead} no lugar.`;
    if (d.by === 'lock' && d.range !== undefined) return 'Faça o lock de uma versão aprovada: resolva de novo.';
    if (d.listed === 'denied-version' || d.listed === 'open-denied') return `Exija uma versão fora de ${d.range}.`;
    if (d.listed === 'other-version' || d.listed === 'open-approved')
      return `Escreva ${names(d)}${d.range}, ou fixe uma versão desse intervalo.`;
    if (d.listed === 'denied') return `Remova, ou fale com ${keeper(d)}.`;
    return `Remova o que o bot não usa, ou peça a ${keeper(d)} que aprove.`;
  },
  fixTitle: ({ kind, data }) => {
    if (kind === 'rename-requirement') return `Exigir ${data.distribution} no lugar de ${data.name}`;
    return kind === 'pin-requirement' ? `Escrever ${list(data.pins)}` : `Remover ${list(data.distributions)}`;
  },
};

const list = (value: unknown): string =>
  Array.isArray(value) && value.length > 3 ? `${value.length} linhas` : String(value ?? '').replaceAll(',', ', ');
