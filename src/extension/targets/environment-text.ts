import type { Translate } from '../edge/translate.ts';
import type { Environment } from './target.ts';

/** What a target is for, in a word. */
export const environmentText = (environment: Environment, t: Translate): string =>
  ({ development: t('development'), validation: t('validation'), production: t('production') })[environment];
