import type { Lesson } from '../rule.ts';

export const keyboardInputEn: Lesson = {
  title: 'The bot waits for a keyboard',
  why: 'Nobody sits at a runner. What asks there fails at once, or the task waits until somebody ends it.',
  bad: 'month = input("Month: ")',
  good: 'month = execution.parameters.get("month")',
  fix: 'Take the value from the parameters of the task, from a datapool item, or, for a secret, from the vault.',
  reference: 'https://docs.python.org/3/library/functions.html#input',
  message: (d) => `${d.by} waits for a keyboard, and a runner has none.`,
  howToFix: () => 'Read it from the parameters of the task: execution.parameters.get("…"); a secret from the vault.',
  fixTitle: ({ kind, data }) => {
    if (kind === 'remove-statement') return 'Remove this call';
    return kind === 'read-from-vault'
      ? `Read it from the vault as "${data.label}" / "${data.key}"`
      : `Read "${data.key}" from the parameters of the task`;
  },
};
