import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, between = ' ou '): string =>
  Array.isArray(d.distributions) ? d.distributions.join(between) : '';

export const missingRequirementPtBr: Lesson = {
  title: 'Uma importação que nenhum requisito traz',
  why: 'Funciona onde alguém instalou o pacote à mão. Um runner instala o que é exigido e nada mais, e o bot para na importação; o que outro pacote traz por acaso some na próxima versão dele.',
  bad: '# bot.py\nimport pandas\n# requirements.txt\nopenpyxl==3.1.5',
  good: '# bot.py\nimport pandas\n# requirements.txt\nopenpyxl==3.1.5\npandas==2.3.1',
  fix: 'Inclua a distribuição na lista do bot, com a versão.',
  reference: 'https://packaging.python.org/en/latest/discussions/install-requires-vs-requirements/',
  message: (d) => {
    if (d.declares === 'nothing')
      return `O bot não exige nada e importa o que precisa ser instalado: ${names(d, ', ')}.`;
    if (d.brought === 'another')
      return `${names(d)} não é exigido; vem junto com ${d.by === '' ? 'outra distribuição' : d.by} e pode deixar de vir.`;
    return names(d) === d.module
      ? `${d.module} é importado, e nada o exige.`
      : `"${d.module}" precisa de ${names(d)}, que nada exige.`;
  },
  howToFix: (d) =>
    d.declares === 'nothing'
      ? 'Escreva requirements.txt, com a versão de cada um.'
      : `Inclua ${names(d)} nos requisitos.`,
  fixTitle: ({ data }) => `Incluir ${String(data.distributions ?? '').replaceAll(',', ', ')} em ${data.path}`,
};
