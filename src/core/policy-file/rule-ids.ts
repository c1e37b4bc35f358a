import { rules } from '../rules/index.ts';

/** Every rule that a policy may speak of. */
export const ruleIds = (): readonly string[] => rules.map(({ id }) => id);
