import { apiBot } from './built-in/api-bot/index.ts';
import { dataBot } from './built-in/data-bot/index.ts';
import type { Template } from './template.ts';

/** The built-in templates: always there, with no network. Invariant: each passes `check` under starter and standard. */
export const catalogue: readonly Template[] = [dataBot, apiBot];
