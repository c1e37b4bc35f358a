import { isWaiverEnvelope, type KnownWaivers, waiverFile } from '#core';
import { knownWaivers } from '#workspace';
import type { KnownBot } from './bots.ts';

/** The waivers of bots as they stand in the editor; read and verified again only when a text or the policy is another. */
export const waiversOfBots = (): ((open: KnownBot) => KnownWaivers) => {
  const held = new Map<string, { readonly signs: readonly unknown[]; readonly known: KnownWaivers }>();
  return (open) => {
    const signs = [open.policy, ...textsOf(open)];
    const before = held.get(open.folder);
    if (before && before.signs.length === signs.length && before.signs.every((sign, i) => sign === signs[i]))
      return before.known;
    const known = knownWaivers(open.bot, open.policy);
    held.set(open.folder, { signs, known });
    return known;
  };
};

const textsOf = ({ bot: { files } }: KnownBot): readonly unknown[] => {
  const asked = files.get(waiverFile);
  // Without a request nothing can be signed.
  if (asked === undefined) return [];
  const envelopes = [...files].filter(([path]) => isWaiverEnvelope(path)).map(([, file]) => file);
  return [asked, ...envelopes].map((file) => ('text' in file ? file.text : file.unreadable));
};
