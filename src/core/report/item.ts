import type { AdvisoryState } from '../advisories/model.ts';
import type { Bot, CheckResult } from '../bot.ts';
import { isExcused } from '../excused.ts';
import type { Policy } from '../policy/policy.ts';

/** One checked bot, as a report needs it. */
export interface ReportItem {
  /** Its texts give the source lines. */
  readonly bot: Bot;
  readonly result: CheckResult;
  readonly policy: Policy;
  /** What was known of advisories; absent = nobody looked. */
  readonly advisories?: AdvisoryState;
  /** Put before the paths people see; machines get paths relative to the bot. */
  readonly folder?: string;
  /** Given, only what changed since then is reported: a part of the bot. */
  readonly scope?: string;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Known by the bot's baseline, and in none of the others; there when there are any. */
  readonly baselined?: number;
  /** Excused by waivers, and in none of the others; there when there are any. */
  readonly waived?: number;
}

export const countsOf = (items: readonly ReportItem[]): Counts => {
  const findings = items.flatMap(({ result }) => result.findings);
  const severities = findings.filter((finding) => !isExcused(finding)).map(({ severity }) => severity);
  const count = (wanted: string): number => severities.filter((severity) => severity === wanted).length;
  const baselined = findings.filter((finding) => finding.baselined).length;
  const waived = findings.length - severities.length - baselined;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    ...(baselined > 0 && { baselined }),
    ...(waived > 0 && { waived }),
  };
};
