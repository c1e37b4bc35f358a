import type { Lesson } from '../rule.ts';

export const absoluteUserPathPtBr: Lesson = {
  title: 'Um caminho leva à pasta de uma pessoa',
  why: 'Num runner não há essa pessoa: o bot para ali, embora rodasse na máquina em que foi escrito.',
  bad: 'planilha = load_workbook(r"C:\\Users\\ana\\Documents\\pedidos.xlsx")',
  good: 'planilha = load_workbook("resources/pedidos.xlsx")',
  fix: 'Guarde o arquivo em resources/, receba o lugar por um parâmetro da tarefa, ou conte a partir da pasta pessoal de quem executa o bot.',
  reference: 'CWE-426: Untrusted Search Path',
  message: (d) =>
    Number(d.count) > 1
      ? `Este caminho leva à pasta de "${d.user}", que nenhum runner tem; outros ${Number(d.count) - 1} neste arquivo também.`
      : `Este caminho leva à pasta de "${d.user}", que nenhum runner tem.`,
  howToFix: () => 'Use resources/, um parâmetro da tarefa, ou os.path.expanduser("~/…").',
  fixTitle: () => 'Contar a partir da pasta pessoal de quem executa o bot',
};
