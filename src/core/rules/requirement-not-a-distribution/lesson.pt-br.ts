import type { Lesson } from '../rule.ts';

export const requirementNotADistributionPtBr: Lesson = {
  title: 'O requisito é o nome de um módulo, não de uma distribuição',
  why: 'Um índice conhece distribuições. Com o nome de um módulo ele não tem nada, e a instalação falha; ou tem o pacote de um estranho, que então é instalado.',
  bad: 'smtplib\nPIL',
  good: 'pillow==11.3.0',
  fix: 'Remova módulos da biblioteca padrão; para os outros, escreva a distribuição que os traz.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    d.is === 'import-name'
      ? `"${d.name}" é o nome de uma importação; a distribuição que a traz é ${d.distribution}.`
      : `"${d.name}" é da biblioteca padrão do Python e não se instala.`,
  howToFix: (d) => (d.is === 'import-name' ? `Escreva ${d.distribution}.` : 'Remova a linha: o Python já o traz.'),
  fixTitle: ({ kind, data }) =>
    kind === 'rename-requirement'
      ? `Exigir ${data.distribution} no lugar de ${data.name}`
      : `Remover ${String(data.distributions ?? '')}`,
};
