import type { Lesson } from '../rule.ts';

export const errorNotReportedEn: Lesson = {
  title: 'An error is caught, and the orchestrator never hears of it',
  why: 'What a handler only prints ends on a runner that nobody watches. The task then looks as if all went well; the error is found when somebody misses the result.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    try:\n        work()\n    except Exception as error:\n        print(error)',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    try:\n        work()\n    except Exception as error:\n        maestro.error(task_id=maestro.task_id, exception=error)\n        raise',
  fix: 'Report it by `maestro.error(…)`, and end the task as FAILED or PARTIALLY_COMPLETED; or do not catch it here.',
  reference: 'CWE-390: Detection of Error Condition Without Action',
  message: () => 'This handler takes every error and tells the orchestrator of none.',
  howToFix: () => 'Report it with maestro.error(…), or raise it again.',
  fixTitle: () => 'Report the error to the orchestrator',
};
