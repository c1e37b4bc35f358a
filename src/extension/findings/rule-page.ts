import { type Language, lessonMarkdown, rules } from '#core';

/** Pages of rules are documents that nobody wrote to a disk: read-only, in the language of VS Code. */
export const RULE_SCHEME = 'botyard-rule';

/** Path of a rule's page; its name is what the tab shows. */
export const rulePagePath = (rule: string): string => `/${rule}.md`;

/** The page behind a path; null for a rule that this version does not know. */
export const rulePageText = (path: string, language: Language): string | null => {
  const rule = /^\/([\w-]+)\.md$/.exec(path)?.[1];
  return rule !== undefined && rules.some(({ id }) => id === rule) ? lessonMarkdown(rule, language) : null;
};
