import type { Lesson } from '../rule.ts';

const sentences: Readonly<Record<string, string>> = {
  never: 'The bot takes up its task here and never ends it: the orchestrator shows it as running.',
  'on-path': 'The bot takes up its task here, and some ways out of this function (return, error) leave it running.',
  'on-error': 'The bot takes up its task here, and an exception leaves it without an end.',
};

export const taskNotFinishedEn: Lesson = {
  title: 'The task of the orchestrator is not ended on every path',
  why: 'A runner starts the bot, and only the bot says that the task has ended, and how. Without that it stays in state RUNNING: nobody is told of the failure, and what waits for the task waits on.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    work()\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    status = AutomationTaskFinishStatus.FAILED\n    try:\n        work()\n        status = AutomationTaskFinishStatus.SUCCESS\n    except Exception as error:\n        maestro.error(maestro.task_id, error)\n        raise\n    finally:\n        maestro.finish_task(maestro.task_id, status, status.value)',
  fix: 'End the task in a `finally`, with a status that says SUCCESS only when the work came to its end.',
  reference: 'CWE-755: Improper Handling of Exceptional Conditions',
  message: (d) => sentences[String(d.kind)] ?? sentences.never ?? '',
  howToFix: (d) =>
    d.kind === 'on-path'
      ? 'Call finish_task before every return, or once in a finally.'
      : 'Put the work in try, and call finish_task in its finally.',
  fixTitle: () => 'Put the work in a frame that ends the task',
};
