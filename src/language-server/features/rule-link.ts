import { EXPLAIN_RULE, RULE_SCHEME } from '#protocol';

/** The page of a rule as a document of the client. A finding's link runs no command in VS Code, so it names a document. */
export const rulePageAddress = (rule: string): string => `${RULE_SCHEME}:/${rule}.md`;

/** The same from Markdown, where VS Code takes trusted commands and no scheme of ours. */
export const rulePageCommand = (rule: string): string =>
  `command:${EXPLAIN_RULE}?${encodeURIComponent(JSON.stringify([rule]))}`;
