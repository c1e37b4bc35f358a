import { join } from 'node:path';
import { nearDays, type WaiverState, waiverCauseText, waiverFile } from '#core';
import { WAIVERS, type WaiverInEditor } from '#protocol';
import type { KnownBot } from '../bots.ts';
import { uriOf } from '../documents.ts';
import type { Server } from '../server.ts';
import { waiverStatesIn } from './waiver-problems.ts';

const isNear = ({ state, daysLeft }: WaiverState): boolean => state === 'expired' || daysLeft <= nearDays;

/** Waivers of a bot that end soon or have ended, the first in the file first. */
export const nearIn = (server: Server, known: KnownBot): readonly WaiverInEditor[] => {
  const open = server.asOpen(known);
  return waiverStatesIn(server, open)
    .filter(isNear)
    .map(({ waiver, line, daysLeft, state }) => ({
      bot: open.bot.id,
      uri: uriOf(join(open.folder, waiverFile)),
      line,
      ...waiver,
      daysLeft,
      // Nobody looked for findings here: that there is none is not known.
      cause:
        state === 'idle' || state === 'counts' || state === 'near'
          ? null
          : waiverCauseText(state, server.settings().language),
    }));
};

/** What the view of waivers asks for: those of all bots that end soon or have ended, the first to end first. */
export const registerWaivers = (server: Server): void => {
  server.connection.onRequest(WAIVERS, async (): Promise<readonly WaiverInEditor[]> => {
    const all = (await server.bots.all()).flatMap((known) => nearIn(server, known));
    return [...all].sort((a, b) => a.daysLeft - b.daysLeft || (a.bot < b.bot ? -1 : 1));
  });
};
