import { EXPLAIN_RULE } from '#protocol';

/** A link that opens the page of a rule, for clients that have the command. */
export const rulePageLink = (rule: string): string =>
  `command:${EXPLAIN_RULE}?${encodeURIComponent(JSON.stringify([rule]))}`;
