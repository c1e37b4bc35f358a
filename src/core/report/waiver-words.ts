import type { Finding } from '../bot.ts';
import type { WaiverCause } from '../waivers/index.ts';
import type { ReportItem } from './item.ts';

/** What the waivers of the bots come to, for the last line of a report; empty where there are none. */
export const waiverWords = (items: readonly ReportItem[]): string => {
  const findings = items.flatMap(({ result }) => result.findings);
  const waived = findings.filter((finding) => finding.waived && !finding.baselined).length;
  const open = findings.filter((finding) => finding.requested && !finding.baselined).length;
  const words = [
    ...(waived > 0 ? [`${waived} waived (--all shows them)`] : []),
    ...(open > 0 ? [`${open} with a waiver that does not count (botyard waivers check)`] : []),
  ];
  return words.map((word) => `; ${word}`).join('');
};

/** Behind the severity of a finding that decides nothing. */
export const excuseMark = ({ baselined, waived }: Finding): string => {
  if (baselined) return ' (known)';
  return waived === undefined ? '' : ` (waived until ${waived.expiry}, ${waived.owner})`;
};

const causes: Readonly<Record<WaiverCause, string>> = {
  unsigned: 'requested, and nobody has signed it',
  'wrong-key': 'signed by a key that the policy does not list',
  'wrong-approver': 'signed by an approver of other rules',
  'bad-signature': 'the signature does not fit',
  changed: 'changed after it was signed',
  'other-bot': 'signed for another bot',
  expired: 'it has ended',
  'too-long': 'it lasts longer than the policy allows',
  'unknown-rule': 'there is no such rule',
  'not-allowed': 'the policy lets nobody waive this rule',
};

/** Why a waiver does not count, in few words. */
export const waiverCauseText = (cause: WaiverCause): string => causes[cause];
