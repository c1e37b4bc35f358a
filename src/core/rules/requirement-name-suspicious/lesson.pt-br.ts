import type { Lesson } from '../rule.ts';

const tricks: Readonly<Record<string, string>> = {
  swapped: 'duas letras estão trocadas',
  'look-alike': 'um sinal se parece com outro',
  doubled: 'uma letra está dobrada ou falta',
  separator: 'só os hífens são outros',
  affix: 'só acrescenta algo ao nome',
  distance: 'o bot importa esse outro e não o exige',
};

export const requirementNameSuspiciousPtBr: Lesson = {
  title: 'Um requisito que parece imitação',
  why: 'Estranhos publicam pacotes com nomes quase iguais aos conhecidos. Um erro de digitação os instala, e o código deles roda na hora.',
  bad: 'reqeusts==2.32.4',
  good: 'requests==2.32.4',
  fix: 'Escreva o nome da distribuição desejada. Se for mesmo esta, peça que a política a aprove pelo nome.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    `"${d.name}" é pouco conhecido e quase igual a "${d.near}": ${tricks[String(d.likeness)] ?? 'os nomes se parecem'}.`,
  howToFix: (d) => `Escreva ${d.near}, se for esse; senão, aprove ${d.name} pelo nome na política.`,
  fixTitle: ({ data }) => `Exigir ${data.distribution} no lugar de ${data.name}`,
};
