import type { Lesson } from '../rule.ts';

const sentences: Readonly<Record<string, string>> = {
  never: 'O bot assume a tarefa aqui e nunca a encerra: o orquestrador a mostra em execução.',
  'on-path': 'O bot assume a tarefa aqui, e algumas saídas desta função (return, erro) a deixam em execução.',
  'on-error': 'O bot assume a tarefa aqui, e uma exceção a deixa sem fim.',
};

export const taskNotFinishedPtBr: Lesson = {
  title: 'A tarefa do orquestrador não é encerrada em todos os caminhos',
  why: 'O runner inicia o bot, e só o bot diz que a tarefa acabou, e como. Sem isso ela fica no estado RUNNING: ninguém sabe da falha, e quem espera a tarefa continua esperando.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    trabalhar()\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Pronto")',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    status = AutomationTaskFinishStatus.FAILED\n    try:\n        trabalhar()\n        status = AutomationTaskFinishStatus.SUCCESS\n    except Exception as erro:\n        maestro.error(maestro.task_id, erro)\n        raise\n    finally:\n        maestro.finish_task(maestro.task_id, status, status.value)',
  fix: 'Encerre a tarefa em um `finally`, com um status que só diz SUCCESS quando o trabalho chegou ao fim.',
  reference: 'CWE-755: Improper Handling of Exceptional Conditions',
  message: (d) => sentences[String(d.kind)] ?? sentences.never ?? '',
  howToFix: (d) =>
    d.kind === 'on-path'
      ? 'Chame finish_task antes de cada return, ou uma vez em um finally.'
      : 'Ponha o trabalho em um try e chame finish_task no finally.',
  fixTitle: () => 'Pôr o trabalho em uma estrutura que encerra a tarefa',
};
