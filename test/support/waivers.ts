import { type Bot, type Finding, type Waiver, waiverApprovalText, waiverFile, waiverFingerprints } from '#core';
import { type SigningKey, sign } from '#signing';
import { waiverPayloadType } from '#workspace';

/** A waiver for each of some findings. */
export const waiversFor = (findings: readonly Finding[], more: Partial<Waiver> = {}): readonly Waiver[] => {
  const prints = waiverFingerprints(findings);
  return findings.flatMap(({ rule }, i) =>
    (prints[i] ?? []).map((fingerprint) => ({
      rule,
      fingerprint,
      reason: 'the gateway ends in March',
      owner: 'ana',
      expiry: '2027-01-31',
      ...more,
    })),
  );
};

export const waiverText = (waivers: readonly Waiver[]): string => JSON.stringify({ schema: 1, waivers });

/** A bot with waivers, and what some keys signed of them. */
export const withWaiverFiles = (
  bot: Bot,
  waivers: readonly Waiver[],
  signed?: { readonly keys: readonly SigningKey[]; readonly bot?: string; readonly waivers?: readonly Waiver[] },
): Bot => ({
  ...bot,
  files: new Map([
    ...bot.files,
    [waiverFile, { text: waiverText(waivers) }],
    ...(signed === undefined
      ? []
      : [
          [
            'botyard.waivers.dsse.json',
            { text: envelopeOf(signed.bot ?? bot.id, signed.waivers ?? waivers, signed.keys) },
          ] as const,
        ]),
  ]),
});

export const envelopeOf = (bot: string, waivers: readonly Waiver[], keys: readonly SigningKey[]): string =>
  sign(waiverPayloadType, new TextEncoder().encode(waiverApprovalText(bot, waivers)), keys);
