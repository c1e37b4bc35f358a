import type { Lesson } from '../rule.ts';

const ways: Readonly<Record<string, string>> = {
  never: 'é retirado do datapool e nunca é informado.',
  'on-path': 'é retirado do datapool, e um dos caminhos não o informa.',
  'on-error': 'é retirado do datapool, e uma exceção o deixa sem resultado.',
};

export const datapoolItemNotClosedPtBr: Lesson = {
  title: 'Um item de datapool é retirado e não é informado',
  why: 'Um item retirado por um bot fica PROCESSING até o bot dizer DONE ou ERROR. O que fica assim não vai para mais ninguém, não é tentado de novo e não conta nem como feito nem como falha.',
  bad: 'while datapool.has_next():\n    item = datapool.next(task_id=maestro.task_id)\n    tratar(item["pedido"])',
  good: 'while datapool.has_next():\n    item = datapool.next(task_id=maestro.task_id)\n    if item is None:\n        break\n    try:\n        tratar(item["pedido"])\n        item.report_done()\n    except Exception as erro:\n        item.report_error(finish_message=str(erro))',
  fix: 'Ponha o trabalho sobre o item em um `try`: `report_done()` como última linha, `report_error()` no tratamento.',
  reference: 'CWE-772: Missing Release of Resource after Effective Lifetime',
  message: (d) => `"${d.name}" ${ways[String(d.kind)] ?? ways.never}`,
  howToFix: (d) =>
    `Chame ${d.name}.report_done() no fim, e ${d.name}.report_error() em um except em volta do trabalho.`,
  fixTitle: (fix) => `Informar "${fix.data.name}" aconteça o que acontecer`,
};
