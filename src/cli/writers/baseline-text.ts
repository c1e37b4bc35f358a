import type { BaselineState } from '#lifecycle';
import { messages as m } from '../messages/index.ts';
import { tableLines } from './table.ts';

/** What became of each baseline, and what it knows by rule. */
export const baselineText = (states: readonly BaselineState[], shown: (folder: string) => string): string =>
  states
    .map((state) => {
      const rules = Object.entries(state.rules).map(([rule, count]) => [String(count), rule]);
      const head = m.baseline[state.change](shown(state.folder), state.known, state.gone);
      return `${[head, ...(state.change === 'none' ? [] : tableLines(rules))].join('\n')}\n`;
    })
    .join('');
