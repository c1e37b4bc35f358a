import type { Lesson } from '../rule.ts';

export const itemsNotReportedEn: Lesson = {
  title: 'The task ends without its items',
  why: 'How many items a run went through, and how many failed, is what the people who own the process ask for, and what time saved is counted by. Without these numbers a run that did nothing looks like one that did all.',
  bad: 'maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done")',
  good: 'maestro.finish_task(\n    maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "Done",\n    total_items=done + failed, processed_items=done, failed_items=failed,\n)',
  fix: 'Count items as the bot goes, and give total_items, processed_items and failed_items; the total is the sum of the others. A bot without items is one item. The quick fix inserts only what is known: two counters of the same function, or one item where no file of the bot has a loop. Zeros or guesses it does not offer: they would say something about a run that nobody counted.',
  reference: 'CWE-778: Insufficient Logging',
  message: () => 'The task ends without saying how many items were processed and how many failed.',
  howToFix: () => 'Give total_items, processed_items and failed_items.',
  fixTitle: ({ data: { processed, failed } }) =>
    processed === undefined ? 'Report the run as one item' : `Report what "${processed}" and "${failed}" have counted`,
};
