import type { Lesson } from '../rule.ts';

export const pathNotApprovedPtBr: Lesson = {
  title: 'Uma pasta que a organização não aprovou',
  why: 'A organização escolheu onde os bots podem ler e escrever fora da própria pasta. O que está em outro lugar não tem cópia, limpeza nem guarda como devia.',
  bad: 'relatorio.save(r"D:\\velho\\relatorios\\junho.xlsx")',
  good: 'relatorio.save(r"C:\\RPA\\relatorios\\junho.xlsx")',
  fix: 'Use uma pasta da lista, a pasta resources/ do bot, ou peça a aprovação da pasta.',
  reference: 'CWE-73: External Control of File Name or Path',
  message: (d) => `${d.path} não está em nenhuma pasta que a política${d.policy ? ` "${d.policy}"` : ''} aprova.`,
  howToFix: () => 'Use uma pasta da lista, ou peça por esta: `paths` da política.',
  fixTitle: ({ data }) => `Usar a pasta aprovada ${data.folder}`,
};
