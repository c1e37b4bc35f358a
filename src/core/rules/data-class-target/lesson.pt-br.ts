import type { Lesson } from '../rule.ts';

export const dataClassTargetPtBr: Lesson = {
  title: 'Os dados do bot não podem ir a este destino',
  why: 'A organização disse onde tais dados podem estar: em que destinos, em que pools, dentro de que rede. Implantar em outro lugar os tira do que os guarda.',
  bad: '# política: classe "patient" só em produção\nbotyard deploy --target teste',
  good: 'botyard deploy --target hospital-producao',
  fix: 'Implante num destino que a classe permite, ou trabalhe com dados que não são desta classe.',
  reference: 'OWASP A04: Insecure Design',
  message: (d) => {
    if (d.cause === 'network')
      return `Dados da classe "${d.class}" não podem sair da rede da organização, e ${d.what} está fora.`;
    return d.cause === 'pool'
      ? `Dados da classe "${d.class}" não podem ser tratados no pool "${d.what}".`
      : `Dados da classe "${d.class}" não podem ir a ${d.what}.`;
  },
  howToFix: (d) =>
    Array.isArray(d.instead) && d.instead.length > 0
      ? `Permitido: ${d.instead.join(', ')}.`
      : 'Implante num destino que a classe permite.',
  fixTitle: ({ kind }) => kind,
};
