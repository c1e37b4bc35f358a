import { relative } from 'node:path';
import { type Decision, type Finding, insteadOf, layerOrder, lesson, type Policy, type PolicyLayers } from '#core';
import type { Answer } from '../commands/policy-explain.ts';
import type { Paint } from '../paint.ts';
import { listRows } from './list-rows.ts';
import type { InForce } from './reports-text.ts';
import { policyMessages as m } from './words.en.ts';

type Row = readonly [label: string, text: string | null | undefined];

/** Labels in one column, what they say in the other; what has nothing to say is left out. */
const rowsText = (rows: readonly Row[], paint: Paint): string => {
  const said = rows.filter((row): row is readonly [string, string] => !!row[1]);
  const width = Math.max(0, ...said.map(([label]) => label.length)) + 2;
  const indent = ' '.repeat(width + 2);
  return said
    .map(
      ([label, text]) =>
        `  ${paint.dim(label)}${' '.repeat(width - label.length)}${text.replaceAll('\n', `\n${indent}`)}\n`,
    )
    .join('');
};

const severityText = (severity: Decision, paint: Paint): string => {
  if (severity === 'error') return paint.red(severity);
  return severity === 'warning' ? paint.yellow(severity) : severity;
};

/** What holds for what was asked. */
export const answersText = (
  answers: readonly Answer[],
  { policy, layers, today }: Pick<InForce, 'policy' | 'layers' | 'today'>,
  paint: Paint,
): string =>
  answers
    .map((answer) => {
      if (answer.about === 'rule') return `${paint.bold(answer.rule)}\n${rowsText(ruleRows(answer, paint), paint)}`;
      const rows = answer.about === 'import' ? importRows(answer) : requirementRows(answer);
      const head = `${answer.about} ${answer.asked}`;
      const all = [...rows, ...decisionRows(answer, layers, today), ...findingRows(answer.findings, policy, paint)];
      return `${paint.bold(head)}\n${rowsText(all, paint)}`;
    })
    .join('\n')
    .trimEnd();

type Rule = Extract<Answer, { about: 'rule' }>;
type Import = Extract<Answer, { about: 'import' }>;
type Asked = Extract<Answer, { about: 'requirement' }>;

const ruleRows = ({ rule, title, kinds, said, level, levelBy }: Rule, paint: Paint): readonly Row[] => {
  const width = Math.max(0, ...kinds.map(({ kind }) => kind.length)) + 2;
  const severities = kinds.map(
    ({ kind, severity }) => `${kind.replaceAll('-', ' ').padEnd(width)}${severityText(severity, paint)}`,
  );
  const deciders = said.map((one, i) => m.sets(one, i === 0 && one.layer !== 'workspace'));
  return [
    [m.labels.title, title],
    [m.labels.severity, severities.join('\n')],
    [m.labels.decided, deciders.join('\n') || m.chosenLevel(level, levelBy)],
    [m.labels.more, m.rulePage(rule)],
  ];
};

const importRows = ({ outcome, verdict: { origin, versions, objection } }: Import): readonly Row[] => [
  [m.labels.broughtBy, origin.origin === 'third-party' ? origin.distributions.join(' or ') : m.origin[origin.origin]],
  [m.labels.verdict, outcome === 'unknown' ? m.outcomes.unknown : m.outcomes[outcome]],
  [
    m.labels.versions,
    objection?.listed === 'denied-versions' && objection.version !== null
      ? m.deniedVersions(objection.version)
      : versions.map(m.approvedVersions).join(', '),
  ],
];

const requirementRows = ({ outcome, verdict: { standing } }: Asked): readonly Row[] => {
  const range = 'range' in standing ? standing.range : null;
  const isDenial = standing.is === 'denied-version' || standing.is === 'open-denied';
  return [
    [m.labels.verdict, m.outcomes[outcome]],
    [m.labels.versions, range === null ? null : isDenial ? m.deniedVersions(range) : m.approvedVersions(range)],
  ];
};

/** Who decided, from when and until when. */
const decisionRows = (answer: Import | Asked, layers: PolicyLayers, today: string): readonly Row[] => {
  const { decidedBy, expires } = answer.verdict;
  if (decidedBy === null) return [];
  const document = decidedBy === 'botyard' ? undefined : layers[decidedBy.layer];
  const approval = expires === null ? null : expires < today ? m.approvalOver(expires) : m.approvalUntil(expires);
  return [
    [m.labels.decided, m.by(decidedBy)],
    [m.labels.edition, m.edition(document?.serial, document?.issued)],
    [
      m.labels.until,
      approval ?? (document?.expires === undefined ? null : m.policyUntil(document.expires, document.name)),
    ],
    [m.labels.instead, insteadOf(answer)],
  ];
};

/** What `check` would say of it, each rule once, and what to do about it. */
const findingRows = (findings: readonly Finding[], policy: Policy, paint: Paint): readonly Row[] =>
  findings.flatMap(({ rule, severity, data }): Row[] => [
    [m.labels.says, `${severityText(severity, paint)} ${rule}: ${lesson(rule).message(data)}`],
    [m.labels.toDo, lesson(rule).howToFix(data)],
    ...(typeof data.contact === 'string' || policy.contact === null ? [] : [[m.labels.ask, policy.contact] as const]),
  ]);

/** The policy in force, in a screenful. */
export const inForceText = (inForce: InForce, cwd: string, paint: Paint): string => {
  const { policy, today } = inForce;
  const head = policy.name === null ? m.nobodySaid(policy.level) : m.inForce(policy.name, policy.level, today);
  return `${paint.bold(head)}\n${rowsText(inForceRows(inForce, cwd), paint)}`.trimEnd();
};

const inForceRows = ({ policy, layers, sources }: InForce, cwd: string): readonly Row[] => {
  const { allow, deny, map, python, indexes, advisories, requests } = policy;
  return [
    [m.labels.layers, layerLines(layers, sources, cwd)],
    [m.labels.allowed, allowedText(allow)],
    [
      m.labels.denied,
      [...deny.distributions.map(entryText), ...deny.modules.map((name) => `${name} (module)`)].join(', '),
    ],
    [m.labels.map, [...map].map(([name, distribution]) => `${name}: ${distribution}`).join(', ')],
    [m.labels.rules, ruleLines(policy)],
    [m.labels.python, python.versions || python.default ? m.pythons(python.versions, python.default) : m.anyPython],
    [m.labels.indexes, indexes?.join(', ')],
    ...listRows(policy),
    [
      m.labels.advisories,
      advisories ? m.advisories(advisories.source, advisories.maxAgeDays, advisories.required) : m.notLooked,
    ],
    [m.labels.baseline, policy.baseline],
    [m.labels.contact, policy.contact],
    [m.labels.course, policy.course],
    [m.labels.requests, requests === null ? null : 'url' in requests ? requests.url : requests.folder],
  ];
};

const layerLines = (layers: PolicyLayers, sources: InForce['sources'], cwd: string): string =>
  layerOrder
    .flatMap((layer) => {
      const document = layers[layer];
      if (document === undefined) return [];
      const path = sources.find((source) => source.layer === layer)?.path ?? '';
      const shown = relative(cwd, path);
      const until = document.expires === undefined ? '' : `until ${document.expires}`;
      const parts = [
        layer.padEnd(12),
        document.name,
        document.level,
        m.edition(document.serial, document.issued),
        until,
      ];
      return [[...parts.filter(Boolean), shown.startsWith('..') ? path : shown].join('  ')];
    })
    .join('\n');

const allowedText = ({ distributions, modules }: Policy['allow']): string =>
  [
    distributions.length === 0
      ? m.noList
      : m.lists(new Set(distributions.flat().map(({ name }) => name)).size, distributions.length),
    ...(modules.length > 0 ? [m.modules(modules)] : []),
  ].join('; ');

const entryText = ({ name, version, instead }: Policy['deny']['distributions'][number]): string =>
  [name, version, instead === undefined ? '' : `(instead: ${instead})`].filter(Boolean).join(' ');

const ruleLines = ({ rules, floors }: Policy): string =>
  [...new Set([...rules.keys(), ...floors.keys()])]
    .map((rule) => `${rule}: ${floors.has(rule) ? `at least ${floors.get(rule)}` : rules.get(rule)}`)
    .join('\n');
