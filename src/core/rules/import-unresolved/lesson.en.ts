import type { Lesson } from '../rule.ts';

export const importUnresolvedEn: Lesson = {
  title: 'What is imported is known only at run time',
  why: 'Whoever supplies the value decides which code runs with the rights of the bot. The policy cannot judge a name that is not there.',
  bad: 'module = importlib.import_module(config["driver"])',
  good: 'from drivers import excel, sap\n\nmodule = {"excel": excel, "sap": sap}[config["driver"]]',
  fix: 'Import what may be needed by name, and choose among those.',
  reference: 'CWE-470: Use of Externally-Controlled Input to Select Classes or Code',
  message: (d) => `${d.call || 'This call'} imports or runs what only run time knows.`,
  howToFix: () => 'Give the name as a constant, or choose among imports that stand in the code.',
  fixTitle: (fix) => String(fix.data.module ?? ''),
};
