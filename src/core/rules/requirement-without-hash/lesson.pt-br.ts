import type { Lesson } from '../rule.ts';

export const requirementWithoutHashPtBr: Lesson = {
  title: 'Um requisito fixado não diz quais bytes quer',
  why: 'Uma versão é um nome: um índice invadido pode enviar outra coisa sob ele. Um hash é a própria coisa, e a instalação recusa todo o resto.',
  bad: 'requests==2.32.4',
  good: 'requests==2.32.4 --hash=sha256:…',
  fix: 'Gere a lista com hashes (pip-compile --generate-hashes, uv export), ou mantenha um arquivo de lock.',
  reference: 'CWE-494: Download of Code Without Integrity Check',
  message: (d) =>
    d.of === 1
      ? 'Este requisito não tem hash.'
      : `${d.count} destes ${d.of} requisitos não ${d.count === 1 ? 'tem' : 'têm'} hash.`,
  howToFix: () => 'Gere a lista com hashes: pip-compile --generate-hashes, ou uv export.',
  fixTitle: ({ kind }) => kind,
};
