import type { Lesson } from '../rule.ts';

export const interruptIgnoredPtBr: Lesson = {
  title: 'Ninguém consegue parar o bot entre dois itens',
  why: 'Quem encerra uma tarefa no orquestrador pede ao bot que pare. Um bot que nunca olha vai até o fim, ou precisa ser morto no meio de um item, com o trabalho pela metade.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    for linha in linhas():\n        tratar(linha)\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Pronto")',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    for linha in linhas():\n        if maestro.is_online and maestro.get_task(maestro.task_id).is_interrupted():\n            break\n        tratar(linha)\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Pronto")',
  fix: 'Pergunte `get_task(…).is_interrupted()` no começo de cada volta, ou a cada tantas, e saia do laço.',
  reference: "CWE-835: Loop with Unreachable Exit Condition ('Infinite Loop')",
  message: () => 'O laço passa por todos os itens sem perguntar se a tarefa deve parar.',
  howToFix: () => 'Saia do laço quando get_task(…).is_interrupted() mandar.',
  fixTitle: () => 'Sair do laço quando a tarefa deve parar',
};
