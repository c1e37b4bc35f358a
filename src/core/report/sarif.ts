import { baselineFile } from '../baseline/index.ts';
import type { Finding, Place, Problem, Severity } from '../bot.ts';
import { type Language, problemText } from '../messages/index.ts';
import type { Policy } from '../policy/policy.ts';
import { lesson, lessonMarkdown, lessonText, ruleIds } from '../rules/index.ts';
import { verdictOf, worstVerdict } from '../verdict.ts';
import { version } from '../version.ts';
import { waiverFile } from '../waivers/index.ts';
import { fingerprints } from './fingerprint.ts';
import type { ReportItem } from './item.ts';
import { isAbsolute, shownPath } from './where.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One or several checked bots as SARIF 2.1.0. Addresses are relative to `SRCROOT`, so it reads alike on every machine. */
export const checkSarif = (
  items: readonly ReportItem[],
  policy: Pick<Policy, 'name' | 'level' | 'digest'>,
  language: Language = 'en',
): object => {
  const problems = items.flatMap((item) =>
    item.result.problems.map((problem) => notification(item, problem, language)),
  );
  const verdict = worstVerdict(items.map(({ result }) => verdictOf(result.findings, result.problems)));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Botyard', version, rules: descriptors(items, language), notifications: [] } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which the check was called.' } } },
        invocations: [
          {
            executionSuccessful: !items.some(({ result }) => result.problems.some(({ blocks }) => blocks)),
            toolExecutionNotifications: problems,
          },
        ],
        results: items.flatMap((item) => results(item, language)),
        properties: { verdict, policy: { name: policy.name, level: policy.level, digest: policy.digest } },
      },
    ],
  };
};

/** All rules of this version; what was found by none of them (a newer one's cached finding) is named all the same. */
const idsOf = (items: readonly ReportItem[]): readonly string[] => [
  ...new Set([...ruleIds, ...items.flatMap(({ result }) => result.findings.map(({ rule }) => rule))]),
];

const descriptors = (items: readonly ReportItem[], language: Language): readonly object[] =>
  idsOf(items).map((id) => {
    const { title, why } = lesson(id, language);
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: why || title },
      help: { text: lessonText(id, language), markdown: lessonMarkdown(id, language) },
    };
  });

const results = (item: ReportItem, language: Language): readonly object[] => {
  const prints = fingerprints(item.bot.id, item.result.findings);
  return item.result.findings.map((finding, i) => result(item, finding, prints[i] ?? '', language));
};

const result = (item: ReportItem, finding: Finding, print: string, language: Language): object => {
  const { rule, severity, data, place, related = [], baselined } = finding;
  const suppressions = suppressionsOf(finding);
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: lesson(rule, language).message(data) },
    locations: [location(item, place.path, regionOf(place))],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, i) => ({ id: i + 1, ...location(item, other.path, regionOf(other)) })),
    }),
    partialFingerprints: { 'botyardFinding/v1': print },
    ...(baselined && { baselineState: 'unchanged' }),
    ...(suppressions.length > 0 && { suppressions }),
    properties: { bot: item.bot.id, data },
  };
};

/** What excuses it; and a request that waits, which excuses nothing yet. */
const suppressionsOf = ({ baselined, waived, requested }: Finding): readonly object[] => [
  ...(baselined ? [{ kind: 'external', status: 'accepted', justification: baselineFile }] : []),
  ...(waived ? [{ kind: 'external', status: 'accepted', justification: `${waived.reason} (${waived.owner})` }] : []),
  ...(requested ? [{ kind: 'external', status: 'underReview', justification: waiverFile }] : []),
];

const regionOf = ({ line, column, endLine, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const notification = (item: ReportItem, problem: Problem, language: Language): object => ({
  descriptor: { id: problem.code },
  level: problem.blocks ? 'error' : 'warning',
  message: { text: problemText(problem, language) },
  locations: [location(item, problem.path, { startLine: problem.line, startColumn: problem.column })],
});

const location = (item: ReportItem, path: string, region: object): { physicalLocation: object } => {
  const shown = shownPath(item, path);
  const uri = shown.replaceAll('\\', '/').split('/').map(uriPart).join('/');
  const artifactLocation = isAbsolute(shown)
    ? { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri}` }
    : { uri, uriBaseId: 'SRCROOT' };
  return { physicalLocation: { artifactLocation, region } };
};

/** Half a surrogate pair in a name would make the encoder throw. */
const uriPart = (part: string): string => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
