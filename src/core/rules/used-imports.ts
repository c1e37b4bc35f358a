import type { BotImports } from '../distributions/index.ts';
import type { ImportFact } from '../python/index.ts';
import { type LineStarts, placeOf } from '../text/lines.ts';
import type { UsedImport } from './bot-rule.ts';
import type { CheckedFile } from './rule.ts';

/**
 * What one file adds to the judgement of the whole bot: each of its imports that leads out of the bot, once for a cause.
 * What only run time knows is there without a module, so that no rule takes the list for complete.
 */
export const usedImports = (
  { path, python }: Pick<CheckedFile, 'path'> & { readonly python: { readonly imports: readonly ImportFact[] } },
  imports: Pick<BotImports, 'resolve'>,
  lines: () => LineStarts,
): readonly UsedImport[] => {
  const seen = new Set<string>();
  return python.imports.flatMap((fact) => {
    const origin = fact.module === null ? null : imports.resolve(fact.module, path);
    if (origin !== null && origin.origin !== 'third-party' && origin.origin !== 'unknown') return [];
    const distributions = origin?.distributions ?? [];
    const cause = `${fact.how} ${distributions.length > 0 ? distributions.join('|') : rootOf(fact.module)}`;
    if (seen.has(cause)) return [];
    seen.add(cause);
    return [
      {
        module: fact.module ?? '',
        distributions,
        isOptional: fact.how === 'optional',
        isTypeChecking: fact.how === 'type-checking',
        place: placeOf(path, lines(), fact),
      },
    ];
  });
};

const rootOf = (module: string | null): string => module?.split('.')[0] ?? '';
