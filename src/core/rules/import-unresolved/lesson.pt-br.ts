import type { Lesson } from '../rule.ts';

export const importUnresolvedPtBr: Lesson = {
  title: 'O que é importado só se sabe durante a execução',
  why: 'Quem fornece o valor decide qual código roda com os direitos do bot. A política não pode julgar um nome que não está no código.',
  bad: 'modulo = importlib.import_module(config["driver"])',
  good: 'from drivers import excel, sap\n\nmodulo = {"excel": excel, "sap": sap}[config["driver"]]',
  fix: 'Importe pelo nome tudo o que pode ser necessário e escolha entre essas importações.',
  reference: 'CWE-470: Use of Externally-Controlled Input to Select Classes or Code',
  message: (d) => `${d.call || 'Esta chamada'} importa ou executa algo que só se sabe durante a execução.`,
  howToFix: () => 'Escreva o nome como constante, ou escolha entre importações que estão no código.',
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
