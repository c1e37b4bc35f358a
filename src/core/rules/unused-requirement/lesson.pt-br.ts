import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} e mais ${all.length - most}` : all.join(', ');
};

export const unusedRequirementPtBr: Lesson = {
  title: 'O bot exige o que não importa',
  why: 'Cada pacote instalado pode quebrar, mudar de mãos ou ter uma vulnerabilidade que alguém precisa avaliar. Uma lista congelada da máquina inteira faz disso dezenas, por nada.',
  bad: 'requests==2.32.4\nmatplotlib==3.10.0',
  good: 'requests==2.32.4',
  fix: 'Exija o que o bot importa; um arquivo de lock guarda o resto.',
  reference: 'CWE-1395: Dependency on Vulnerable Third-Party Component',
  message: (d) => {
    if (d.of === 1) return `O bot exige ${names(d)}, mas não o importa em lugar nenhum.`;
    return d.imported === 0
      ? `Você não importa nenhuma destas ${d.of} distribuições: ${names(d)}.`
      : `Você importa ${d.imported} destas ${d.of} distribuições. Não importa: ${names(d)}.`;
  },
  howToFix: () => 'Remova o que nenhum código usa. O que só é carregado pelo nome pode ficar.',
  fixTitle: ({ data }) => {
    const all = Array.isArray(data.distributions) ? (data.distributions as readonly string[]) : [];
    return all.length > 3 ? `Remover estas ${all.length} linhas` : `Remover ${all.join(', ')}`;
  },
};
