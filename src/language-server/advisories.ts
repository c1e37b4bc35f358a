import { homedir } from 'node:os';
import { type AdvisoryState, askedVersions, type Bot, readRequirements } from '#core';
import { type AdvisoryPlace, advisoryCache, advisoryPlace, type LoadedPolicy, readAdvisories } from '#workspace';

/** What is known of advisories for one bot: now, for whoever types; and as soon as it has been read. */
export interface KnownAdvisories {
  now(): AdvisoryState | undefined;
  ready(): Promise<AdvisoryState | undefined>;
}

export interface AdvisoryReader {
  of(bot: Bot, loaded: LoadedPolicy): KnownAdvisories;
}

interface Entry {
  state: AdvisoryState | undefined;
  /** Milliseconds. */
  begun: number;
  reading: Promise<AdvisoryState | undefined>;
}

/** What is read is taken as it is for so long. */
const freshMs = 10 * 60_000;
const nobodyNamed: KnownAdvisories = { now: () => undefined, ready: async () => undefined };

/**
 * Reads what this user's machine keeps of advisories, ahead of time and beside the typing; nothing is fetched. Bots of one
 * source share it. `onReady` hears when something else is known than before.
 */
export const advisoryReader = (onReady: () => void): AdvisoryReader => {
  const entries = new Map<string, Entry>();
  const begin = (key: string, read: () => Promise<AdvisoryState | undefined>): Entry => {
    const entry: Entry = { state: entries.get(key)?.state, begun: Date.now(), reading: Promise.resolve(undefined) };
    entries.set(key, entry);
    entry.reading = read().then((state) => {
      // Equal data stays the same object: what was judged by it need not be judged again.
      if (signOf(state) !== signOf(entry.state)) {
        entry.state = state;
        onReady();
      }
      return entry.state;
    });
    return entry;
  };
  return {
    of: (bot, loaded) => {
      const place = advisoryPlace(loaded);
      if (place === null) return nobodyNamed;
      const asked = askedVersions(readRequirements(bot));
      const read = () => readAdvisories(loaded, () => asked, { cache: cacheOfUser(), now: new Date() });
      const key = keyOf(place, asked);
      const entry = (): Entry => {
        const held = entries.get(key);
        return held !== undefined && Date.now() - held.begun < freshMs ? held : begin(key, read);
      };
      entry();
      return { now: () => entry().state, ready: () => begin(key, read).reading };
    },
  };
};

const cacheOfUser = (): string => advisoryCache(process.env, process.platform, homedir());

/** A server is asked about certain versions; files say the same to every bot. */
const keyOf = (place: AdvisoryPlace, asked: readonly object[]): string =>
  JSON.stringify(place.kind === 'server' ? [place, asked] : [place]);

const signOf = (state: AdvisoryState | undefined): string => {
  if (state?.state !== 'ready') return JSON.stringify(state ?? null);
  const { asOf, records, malformed } = state.advisories;
  return JSON.stringify([asOf, records, malformed]);
};
