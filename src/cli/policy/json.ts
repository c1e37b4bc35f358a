import { type Finding, insteadOf, lesson, remarkText, worstOf } from '#core';
import type { Answer } from '../commands/policy-explain.ts';
import type { CasesRun, InForce, Tried } from './reports-text.ts';

const findingJson = ({ rule, severity, place, data }: Finding) => ({
  rule,
  severity,
  path: place.path,
  line: place.line,
  column: place.column,
  message: lesson(rule).message(data),
  data,
});

/** What programs get of the answers: outcome, who decided, the findings. */
export const answersJson = (answers: readonly Answer[]): object => ({
  answers: answers.map((answer) => {
    if (answer.about === 'rule') return answer;
    const { about, asked, outcome, verdict, findings } = answer;
    const { decidedBy, expires } = verdict;
    return {
      about,
      asked,
      outcome,
      severity: worstOf(findings),
      decidedBy: decidedBy === 'botyard' ? { layer: null, name: 'botyard' } : decidedBy,
      expires,
      instead: insteadOf(answer),
      distributions: 'origin' in verdict ? verdict.origin.distributions : [verdict.requirement.name],
      findings: findings.map((finding) => ({
        ...findingJson(finding),
        howToFix: lesson(finding.rule).howToFix(finding.data),
      })),
    };
  }),
});

export const inForceJson = ({ policy, sources, layers }: InForce): object => ({
  policy: {
    ...policy,
    map: Object.fromEntries(policy.map),
    rules: Object.fromEntries(policy.rules),
    floors: Object.fromEntries(policy.floors),
  },
  layers: sources.map(({ layer, path }) => ({ layer, path, document: layers[layer as keyof typeof layers] ?? null })),
});

export const triedJson = ({ path, name, level, bots }: Tried): object => ({
  policy: { path, name, level },
  bots: bots.map(({ folder, bot, replaces, trial, data }) => ({
    bot,
    folder,
    replaces,
    change: trial.change,
    before: trial.before,
    after: trial.after,
    broken: trial.broken.map(findingJson),
    mended: trial.mended.map(findingJson),
    data,
  })),
});

export const casesJson = ({ cases, policy, results, remarks }: CasesRun): object => ({
  cases,
  policy,
  results: results.map(({ line, about, asked, because, answer, differences }) => ({
    line,
    about,
    asked,
    because,
    outcome: answer.outcome,
    severity: worstOf(answer.findings),
    holds: differences.length === 0,
    differences,
  })),
  remarks: remarks.map((remark) => ({
    kind: remark.kind,
    severity: remark.severity,
    line: remark.line,
    column: remark.column,
    message: remarkText(remark),
    data: remark.data,
  })),
});
