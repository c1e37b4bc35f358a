import type { Lesson } from '../rule.ts';

export const pathNotApprovedEn: Lesson = {
  title: 'A folder that the organisation has not approved',
  why: 'The organisation chose where bots may read and write outside their own folder. What lies elsewhere is not backed up, not cleaned and not guarded as it should be.',
  bad: 'report.save(r"D:\\old\\reports\\june.xlsx")',
  good: 'report.save(r"C:\\RPA\\reports\\june.xlsx")',
  fix: "Use a folder of the list, the bot's own resources/, or ask for the folder to be approved.",
  reference: 'CWE-73: External Control of File Name or Path',
  message: (d) => `${d.path} is in no folder that the policy${d.policy ? ` "${d.policy}"` : ''} approves.`,
  howToFix: () => 'Use a folder of the list, or ask for this one: `paths` of the policy.',
  fixTitle: ({ data }) => `Use the approved folder ${data.folder}`,
};
