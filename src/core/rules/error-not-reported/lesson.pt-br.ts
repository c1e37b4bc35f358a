import type { Lesson } from '../rule.ts';

export const errorNotReportedPtBr: Lesson = {
  title: 'Um erro é capturado, e o orquestrador nunca fica sabendo',
  why: 'O que um except só imprime fica em um runner que ninguém observa. A tarefa então parece ter corrido bem; o erro só aparece quando alguém sente falta do resultado.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    try:\n        trabalhar()\n    except Exception as erro:\n        print(erro)',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    try:\n        trabalhar()\n    except Exception as erro:\n        maestro.error(task_id=maestro.task_id, exception=erro)\n        raise',
  fix: 'Informe o erro com `maestro.error(…)` e encerre a tarefa como FAILED ou PARTIALLY_COMPLETED; ou não o capture aqui.',
  reference: 'CWE-390: Detection of Error Condition Without Action',
  message: () => 'Este except captura todo erro e não informa nenhum ao orquestrador.',
  howToFix: () => 'Informe-o com maestro.error(…), ou lance-o de novo.',
  fixTitle: () => 'Informar o erro ao orquestrador',
};
