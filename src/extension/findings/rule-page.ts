import { type Language, lessonMarkdown, ruleIds } from '#core';

/** Path of a rule's page; its name is what the tab shows. */
export const rulePagePath = (rule: string): string => `/${rule}.md`;

/** The page behind a path; null for a rule that this version does not know. */
export const rulePageText = (path: string, language: Language): string | null => {
  const rule = /^\/([\w-]+)\.md$/.exec(path)?.[1];
  return rule !== undefined && ruleIds.includes(rule) ? lessonMarkdown(rule, language) : null;
};
