import type { Lesson } from '../rule.ts';

const ways: Readonly<Record<string, string>> = {
  never: 'is taken from the datapool and never reported on.',
  'on-path': 'is taken from the datapool, and a way on does not report on it.',
  'on-error': 'is taken from the datapool, and an exception leaves it without a report.',
};

export const datapoolItemNotClosedEn: Lesson = {
  title: 'An item of a datapool is taken and not reported on',
  why: 'An item that a bot takes is PROCESSING until the bot says DONE or ERROR. One that is left so is not given to anybody else, is not tried again, and is counted neither as done nor as failed.',
  bad: 'while datapool.has_next():\n    item = datapool.next(task_id=maestro.task_id)\n    handle(item["order"])',
  good: 'while datapool.has_next():\n    item = datapool.next(task_id=maestro.task_id)\n    if item is None:\n        break\n    try:\n        handle(item["order"])\n        item.report_done()\n    except Exception as error:\n        item.report_error(finish_message=str(error))',
  fix: 'Put the work on an item in `try`: `report_done()` as its last line, `report_error()` in the handler.',
  reference: 'CWE-772: Missing Release of Resource after Effective Lifetime',
  message: (d) => `"${d.name}" ${ways[String(d.kind)] ?? ways.never}`,
  howToFix: (d) =>
    `Call ${d.name}.report_done() at the end, and ${d.name}.report_error() in a handler around the work.`,
  fixTitle: (fix) => `Report on "${fix.data.name}" whatever happens`,
};
