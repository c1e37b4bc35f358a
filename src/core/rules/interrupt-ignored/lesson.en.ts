import type { Lesson } from '../rule.ts';

export const interruptIgnoredEn: Lesson = {
  title: 'Nobody can stop the bot between two items',
  why: 'Who ends a task in the orchestrator asks the bot to stop. A bot that never looks runs on to its end, or has to be killed in the middle of an item, with its work half done.',
  bad: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    for row in rows():\n        handle(row)\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")',
  good: 'def main():\n    maestro = BotMaestroSDK.from_sys_args()\n    for row in rows():\n        if maestro.is_online and maestro.get_task(maestro.task_id).is_interrupted():\n            break\n        handle(row)\n    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")',
  fix: 'Ask `get_task(…).is_interrupted()` at the start of each turn, or every so many turns, and leave the loop.',
  reference: "CWE-835: Loop with Unreachable Exit Condition ('Infinite Loop')",
  message: () => 'The loop goes over all its items without asking whether the task is to stop.',
  howToFix: () => 'Leave the loop when get_task(…).is_interrupted() says so.',
  fixTitle: () => 'Leave the loop when the task is to stop',
};
