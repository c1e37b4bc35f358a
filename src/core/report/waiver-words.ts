import type { CheckResult, Finding, Problem } from '../bot.ts';
import type { Language } from '../messages/index.ts';
import { type WaiverCause, waiverFingerprints } from '../waivers/index.ts';
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

const causesPtBr: Readonly<Record<WaiverCause, string>> = {
  unsigned: 'pedida, e ninguém a assinou',
  'wrong-key': 'assinada com uma chave que não consta na política',
  'wrong-approver': 'assinada por um aprovador de outras regras',
  'bad-signature': 'a assinatura não confere',
  changed: 'alterada depois de assinada',
  'other-bot': 'assinada para outro bot',
  expired: 'já terminou',
  'too-long': 'vale por mais tempo do que a política permite',
  'unknown-rule': 'não existe essa regra',
  'not-allowed': 'a política não deixa ninguém dispensar esta regra',
};

/** Why a waiver does not count, in few words. */
export const waiverCauseText = (cause: WaiverCause, language: Language = 'en'): string =>
  (language === 'pt-br' ? causesPtBr : causes)[cause];

/** Whether a finding that is shown says already, in its own line, what there is to say of its waiver. */
export const isSaidAtFinding = ({ findings }: CheckResult): ((problem: Problem) => boolean) => {
  const prints = waiverFingerprints(findings);
  const said = new Set(
    findings.flatMap(({ rule, requested, baselined }, i) =>
      requested === undefined || baselined
        ? []
        : (prints[i] ?? []).map((print) => `waiver-${requested} ${rule} ${print}`),
    ),
  );
  return ({ code, data }) => said.has(`${code} ${data.rule} ${data.fingerprint}`);
};
