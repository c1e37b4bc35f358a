import { ruleIds as all } from '../rules/index.ts';

/** Every rule that a policy may speak of. */
export const ruleIds = (): readonly string[] => all;
