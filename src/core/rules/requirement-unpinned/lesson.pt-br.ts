import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const names = (d: Facts, most = 6): string => {
  const all = Array.isArray(d.distributions) ? (d.distributions as readonly string[]) : [];
  return all.length > most ? `${all.slice(0, most).join(', ')} e mais ${all.length - most}` : all.join(', ');
};

export const requirementUnpinnedPtBr: Lesson = {
  title: 'O dia da instalação decide qual versão vem',
  why: 'Um bot testado com uma versão roda com outra na próxima vez que o ambiente é criado. O que foi verificado não é o que roda, e ninguém mudou nada.',
  bad: 'requests\npandas>=2',
  good: 'requests==2.32.4\npandas==2.3.1',
  fix: 'Fixe cada linha com ==, ou mantenha um arquivo de lock ao lado do pyproject.toml.',
  reference: 'OWASP A08: Software and Data Integrity Failures',
  message: (d) =>
    d.count === 1
      ? `${names(d)} pode vir em mais de uma versão.`
      : `${d.count} destes ${d.of} requisitos podem vir em mais de uma versão: ${names(d)}.`,
  howToFix: (d) => (d.count === 1 ? 'Fixe-o com ==, ou use um lock.' : 'Fixe-os com ==, ou use um lock.'),
  fixTitle: ({ data }) => {
    const pins = Array.isArray(data.pins) ? (data.pins as readonly string[]) : [];
    return pins.length > 3 ? `Fixar ${pins.length} deles` : `Escrever ${pins.join(', ')}`;
  },
};
