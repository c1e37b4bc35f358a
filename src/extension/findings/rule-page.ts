import { type Language, lessonMarkdown, ruleIds } from '#core';

/** Path of a rule's page; its name is what the tab shows. */
export const rulePagePath = (rule: string): string => `/${rule}.md`;

/** The page behind a path, with the organisation's own course at its end; null for a rule that this version does not know. */
export const rulePageText = (path: string, language: Language, course: string | null = null): string | null => {
  const rule = ruleAt(path);
  if (rule === null) return null;
  const page = lessonMarkdown(rule, language);
  return course === null ? page : `${page}\n[${courseWords[language]}](${course})\n`;
};

/** The rule that a page is about; null for none of ours. */
export const ruleAt = (path: string): string | null => {
  const rule = /^\/([\w-]+)\.md$/.exec(path)?.[1];
  return rule !== undefined && ruleIds.includes(rule) ? rule : null;
};

const courseWords: Readonly<Record<Language, string>> = {
  en: "Your organisation's own course",
  'pt-br': 'O curso da sua organização',
};
