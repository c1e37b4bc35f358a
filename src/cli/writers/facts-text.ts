import type { FactsJson } from '#core';
import { tableLines } from './table.ts';

/** The imports of a bot, file by file: place, module, origin, how, distributions. */
export const factsText = ({ files }: FactsJson): string =>
  files
    .map(({ path, imports }) => {
      const rows = imports.map((entry) => [
        `${entry.line}:${entry.column}`,
        entry.module ?? '?',
        entry.origin,
        entry.use === true ? 'use' : entry.how,
        entry.distributions.join(', '),
      ]);
      return `${[path, ...tableLines(rows)].join('\n')}\n`;
    })
    .join('');
