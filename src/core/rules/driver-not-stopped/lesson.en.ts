import type { Lesson } from '../rule.ts';

const ways: Readonly<Record<string, string>> = {
  never: 'is started here and never stopped.',
  'on-path': 'is started here, and a way out does not stop it.',
  'on-error': 'is started here, and an exception leaves it running.',
};

export const driverNotStoppedEn: Lesson = {
  title: 'A browser is started and not stopped on every path',
  why: 'A browser and its driver are processes of their own. Left behind by a run that failed they keep the runner waiting, hold memory, files and sessions, and meet the next run with a window nobody expects.',
  bad: 'from selenium import webdriver\n\ndef main():\n    driver = webdriver.Chrome()\n    driver.get(address)\n    driver.quit()',
  good: 'from selenium import webdriver\n\ndef main():\n    driver = webdriver.Chrome()\n    try:\n        driver.get(address)\n    finally:\n        driver.quit()',
  fix: 'Stop it in a `finally`, or use it by `with`.',
  reference: 'CWE-772: Missing Release of Resource after Effective Lifetime',
  message: (d) => `The browser of "${d.name}" ${ways[String(d.kind)] ?? ways.never}`,
  howToFix: (d) => `Put the work in try, and ${d.name}.${d.stop}() in its finally.`,
  fixTitle: (fix) => `Stop "${fix.data.name}" in a finally`,
};
