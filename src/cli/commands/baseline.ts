import { type BaselineState, type CheckOptions, pruneBaseline, showBaseline, writeFirstBaseline } from '#lifecycle';
import { freshAdvisories } from '../advisories.ts';
import { botFoldersOf } from '../bots.ts';
import type { Command } from '../command.ts';
import { today } from '../io.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';

/** The same for each bot that is named; the first that cannot be done ends it. */
const forEach =
  (act: (o: CheckOptions) => Promise<BaselineState>): Command =>
  async ({ words, options }, io) => {
    const states: BaselineState[] = [];
    const from = await freshPolicyFrom(options, io);
    try {
      for (const folder of await botFoldersOf(words, io))
        states.push(
          await act({
            folder,
            today: today(io),
            // As check does: what it finds is what is written, and nothing else is gone.
            policyFrom: from,
            advisories: freshAdvisories(io),
            ...(options.python !== undefined && { python: options.python }),
          }),
        );
    } finally {
      writerFor(options, io).baselines(states);
    }
    return 0;
  };

export const baselineWrite = forEach(writeFirstBaseline);
export const baselinePrune = forEach(pruneBaseline);
export const baselineShow = forEach(showBaseline);
