import type { Lesson } from '../rule.ts';

export const errorWithoutScreenshotEn: Lesson = {
  title: 'An error is reported without the screen',
  why: 'On a runner nobody sees what the bot saw. A picture of the screen often says in a second what a stack trace does not: a dialog in the way, a page that did not load, a session that ended.',
  bad: 'except Exception as error:\n    maestro.error(task_id=maestro.task_id, exception=error)',
  good: 'except Exception as error:\n    bot.save_screenshot("error.png")\n    maestro.error(task_id=maestro.task_id, exception=error, screenshot="error.png")',
  fix: 'Take a screenshot before reporting, and give its path as `screenshot`. Not where the screen may show personal data that the orchestrator must not keep.',
  reference: 'CWE-778: Insufficient Logging',
  message: (d) => `"${d.name}" reports an error of a bot that has a screen, without a picture of it.`,
  howToFix: () => 'Save a screenshot first, and give its path as screenshot=…',
  fixTitle: () => 'Report it with a screenshot',
};
