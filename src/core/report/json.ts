import type { Facts, Place, Severity, Verdict } from '../bot.ts';
import { type Language, problemText } from '../messages/index.ts';
import type { Policy } from '../policy/policy.ts';
import { lesson } from '../rules/index.ts';
import { verdictOf, worstVerdict } from '../verdict.ts';
import { type Waived, type WaiverCause, waiverFingerprints } from '../waivers/index.ts';
import { type AdvisoriesJson, advisoriesJson } from './advisory-words.ts';
import { type Counts, countsOf, type ReportItem } from './item.ts';

/** What `check --format json` prints. */
export interface CheckJson {
  readonly schema: 1;
  readonly verdict: Verdict;
  readonly policy: Pick<Policy, 'name' | 'level' | 'digest'>;
  readonly findings: readonly FindingJson[];
  readonly problems: readonly ProblemJson[];
  readonly counts: Counts;
  /** Of the first bot, as its policy. */
  readonly advisories: AdvisoriesJson | null;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly bot: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly data: Facts;
  /** Known by the bot's baseline: it decides nothing. */
  readonly baselined?: true;
  /** Excused by a waiver that counts: it decides nothing. */
  readonly waived?: Waived;
  /** A waiver was requested and does not count: why. */
  readonly waiverRequested?: WaiverCause;
  /** What a waiver names it by. */
  readonly fingerprints: readonly string[];
  /** Other places of the same cause. */
  readonly related?: readonly PlaceJson[];
}

export interface PlaceJson {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ProblemJson {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly blocks: boolean;
}

/** One or several checked bots for machines. Several policies (one a workspace) are shown by the first. */
export const checkJson = (
  items: readonly ReportItem[],
  policy: Pick<Policy, 'name' | 'level' | 'digest'>,
  language: Language = 'en',
): CheckJson => ({
  schema: 1,
  verdict: worstVerdict(items.map(({ result }) => verdictOf(result.findings, result.problems))),
  policy: { name: policy.name, level: policy.level, digest: policy.digest },
  findings: items.flatMap((item) => findingsJson(item, language)),
  problems: items.flatMap((item) => problemsJson(item, language)),
  counts: countsOf(items),
  advisories: items[0] === undefined ? null : advisoriesJson(items[0]),
});

const findingsJson = ({ bot, result }: ReportItem, language: Language): readonly FindingJson[] => {
  const prints = waiverFingerprints(result.findings);
  return result.findings.map(({ rule, severity, place, data, related, baselined, waived, requested }, i) => ({
    rule,
    severity,
    bot: bot.id,
    ...placeJson(place),
    message: lesson(rule, language).message(data),
    data,
    ...(related && { related: related.map(placeJson) }),
    ...(baselined && { baselined }),
    ...(waived && { waived }),
    ...(requested && { waiverRequested: requested }),
    fingerprints: prints[i] ?? [],
  }));
};

const placeJson = ({ path, line, column, endLine, endColumn }: Place): PlaceJson => ({
  path,
  line,
  column,
  endLine,
  endColumn,
});

const problemsJson = ({ result }: ReportItem, language: Language): readonly ProblemJson[] =>
  result.problems.map((problem) => ({
    path: problem.path,
    line: problem.line,
    column: problem.column,
    code: problem.code,
    message: problemText(problem, language),
    blocks: problem.blocks,
  }));
