import type { Finding } from '../bot.ts';

/**
 * What a finding is known by from one run to the next: its rule, file and facts, and which of several alike it is. Not
 * its line, which moves with every edit above it; and no text of the file, which may be a secret.
 */
export const fingerprints = (bot: string, findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place, data }) => {
    const facts = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
    const what = JSON.stringify([bot, rule, place.path, facts]);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return `${hash(what, 0)}${hash(what, 1)}:${count}`;
  });
};

/** FNV-1a: to tell findings apart, not to keep anything from anybody. */
const hash = (text: string, seed: number): string => {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
};
