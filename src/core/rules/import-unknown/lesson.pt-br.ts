import type { Lesson } from '../rule.ts';

export const importUnknownPtBr: Lesson = {
  title: 'Ninguém sabe de onde vem uma importação',
  why: 'O nome importado nada diz sobre o pacote que o traz: o pacote com esse nome em um índice pode ser de um estranho. O que não tem nome não pode ser aprovado, acompanhado por avisos de segurança nem instalado de novo.',
  bad: 'import corp_ledger  # de onde?',
  good: '# botyard.policy.yaml\n# map: {corp_ledger: corp-ledger-client}\nimport corp_ledger',
  fix: 'Se o nome foi digitado errado, corrija-o. Se o arquivo é do bot, coloque-o no bot. Caso contrário, informe a distribuição na política, em map.',
  reference: 'CWE-829: Inclusion of Functionality from Untrusted Control Sphere',
  message: (d) =>
    `"${d.module}" não é do próprio bot, não está na biblioteca padrão do Python dele e não é um nome conhecido.`,
  howToFix: (d) =>
    typeof d.declared === 'string'
      ? `Se vem de ${d.declared}, diga isso na política: map: {${d.cause}: ${d.declared}}.`
      : `Corrija o nome; ou diga na política o que o traz: map: {${d.cause}: a distribuição}.`,
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
