import { type Language, lesson, practiceText } from '#core';

/** The sample under what is wrong with it: `#` begins a comment in Python, TOML and lists of requirements alike. */
export const sampleText = (rule: string, text: string, language: Language): string =>
  `# ${rule}: ${lesson(rule, language).title}.\n\n${practiceText(text)}`;
