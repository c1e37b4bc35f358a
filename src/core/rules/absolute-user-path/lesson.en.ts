import type { Lesson } from '../rule.ts';

export const absoluteUserPathEn: Lesson = {
  title: "A path leads into one person's folder",
  why: 'On a runner there is no such person: the bot stops there, though it ran on the machine where it was written.',
  bad: 'workbook = load_workbook(r"C:\\Users\\ana\\Documents\\orders.xlsx")',
  good: 'workbook = load_workbook("resources/orders.xlsx")',
  fix: 'Keep the file in resources/, take its place from a parameter of the task, or count from the home of whoever runs the bot.',
  reference: 'CWE-426: Untrusted Search Path',
  message: (d) =>
    Number(d.count) > 1
      ? `This path leads into the folder of "${d.user}", which no runner has; so do ${Number(d.count) - 1} more in this file.`
      : `This path leads into the folder of "${d.user}", which no runner has.`,
  howToFix: () => 'Use resources/, a parameter of the task, or os.path.expanduser("~/…").',
  fixTitle: () => 'Count from the home folder of whoever runs the bot',
};
