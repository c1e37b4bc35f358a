import type { Lesson } from '../rule.ts';

export const keyboardInputPtBr: Lesson = {
  title: 'O bot espera por um teclado',
  why: 'Ninguém está sentado diante de um runner. O que pergunta ali falha de imediato, ou a tarefa espera até que alguém a encerre.',
  bad: 'mes = input("Mês: ")',
  good: 'mes = execution.parameters.get("mes")',
  fix: 'Tire o valor dos parâmetros da tarefa, de um item de datapool ou, se for segredo, do cofre.',
  reference: 'https://docs.python.org/3/library/functions.html#input',
  message: (d) => `${d.by} espera por um teclado, e um runner não tem.`,
  howToFix: () => 'Leia dos parâmetros da tarefa: execution.parameters.get("…"); um segredo, do cofre.',
  fixTitle: ({ kind, data }) => {
    if (kind === 'remove-statement') return 'Remover esta chamada';
    return kind === 'read-from-vault'
      ? `Ler do cofre como "${data.label}" / "${data.key}"`
      : `Ler "${data.key}" dos parâmetros da tarefa`;
  },
};
