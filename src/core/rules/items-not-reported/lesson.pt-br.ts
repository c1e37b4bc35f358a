import type { Lesson } from '../rule.ts';

export const itemsNotReportedPtBr: Lesson = {
  title: 'A tarefa é encerrada sem os itens',
  why: 'Quantos itens a execução tratou, e quantos falharam, é o que o dono do processo pergunta, e é por onde se conta o tempo poupado. Sem esses números uma execução que não fez nada parece uma que fez tudo.',
  bad: 'maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Pronto")',
  good: 'maestro.finish_task(\n    maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Pronto",\n    total_items=feitos + falhas, processed_items=feitos, failed_items=falhas,\n)',
  fix: 'Conte os itens no caminho e passe total_items, processed_items e failed_items; o total é a soma dos outros. Um bot sem itens é um item. A correção rápida só insere o que se sabe: dois contadores da mesma função, ou um item quando nenhum arquivo do bot tem laço. Zeros ou palpites ela não oferece: diriam algo de uma execução que ninguém contou.',
  reference: 'CWE-778: Insufficient Logging',
  message: () => 'A tarefa é encerrada sem dizer quantos itens foram processados e quantos falharam.',
  howToFix: () => 'Passe total_items, processed_items e failed_items.',
  fixTitle: ({ data: { processed, failed } }) =>
    processed === undefined
      ? 'Informar a execução como um item'
      : `Informar o que "${processed}" e "${failed}" contaram`,
};
