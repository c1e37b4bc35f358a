import { relative } from 'node:path';
import {
  type CaseResult,
  type Change,
  type Finding,
  lesson,
  type Policy,
  type PolicyLayers,
  type PolicyRemark,
  remarkText,
} from '#core';
import type { TriedBot } from '#lifecycle';
import type { Paint } from '../paint.ts';
import { tableLines } from '../writers/table.ts';
import { limitsText } from './list-rows.ts';
import { policyMessages as m } from './words.en.ts';

/** The policy in force with where each layer of it came from. */
export interface InForce {
  readonly policy: Policy;
  readonly layers: PolicyLayers;
  readonly sources: readonly { readonly layer: string; readonly path: string }[];
  readonly today: string;
}

/** What a new policy would do to bots. */
export interface Tried {
  readonly path: string;
  readonly name: string;
  readonly level: string;
  readonly bots: readonly TriedBot[];
}

/** Cases that were run. */
export interface CasesRun {
  readonly cases: string;
  readonly policy: string;
  readonly results: readonly CaseResult[];
  readonly remarks: readonly PolicyRemark[];
}

const order: readonly Change[] = ['breaks', 'worse', 'unknown', 'clean', 'better', 'same'];
const mostFindings = 3;

const painted = (change: Change, paint: Paint): string => {
  if (change === 'breaks' || change === 'worse') return paint.red(m.change[change]);
  if (change === 'unknown') return paint.yellow(m.change[change]);
  return change === 'same' ? m.change[change] : paint.green(m.change[change]);
};

/** Bots that break first, each with its first findings; those that stay as they are in one line. */
export const triedText = ({ name, level, bots }: Tried, cwd: string, paint: Paint): string => {
  const sorted = [...bots].sort((a, b) => order.indexOf(a.trial.change) - order.indexOf(b.trial.change));
  const moved = sorted.filter((bot) => bot.trial.change !== 'same' || dataText(bot) !== null);
  const counts = Object.fromEntries(
    order.map((change) => [change, bots.filter(({ trial }) => trial.change === change).length]),
  );
  const blocks = moved.map((bot) => botText(bot, cwd, paint));
  const sum = m.trialSum(counts as Record<Change, number>);
  return `${[m.tried(name, level, bots.length), ...blocks, `${sum}.`].join('\n')}`;
};

/** How its data would be handled otherwise; null where that stays as it is. */
const dataText = ({ data: { before, after } }: TriedBot): string | null => {
  const [was, is] = [limitsText(before), limitsText(after)];
  return was === is ? null : m.dataChange(was, is);
};

const botText = (tried: TriedBot, cwd: string, paint: Paint): string => {
  const { folder, bot, trial } = tried;
  const { change, broken, mended } = trial;
  const shown = relative(cwd, folder) || '.';
  const head = `  ${painted(change, paint)}  ${paint.bold(bot)}  ${shown}  ${m.errorsMore(broken.length, mended.length)}`;
  const findings = [...broken.map((one) => ({ one, sign: '+' })), ...mended.map((one) => ({ one, sign: '-' }))];
  const first = findings.slice(0, mostFindings).map(({ one, sign }) => `      ${sign} ${findingText(one)}`);
  const more = findings.length > mostFindings ? [`      ${m.moreFindings(findings.length - mostFindings)}`] : [];
  const data = dataText(tried);
  return [head.trimEnd(), ...first, ...more, ...(data === null ? [] : [`      ${data}`])].join('\n');
};

const findingText = ({ rule, place, data }: Finding): string =>
  `${place.path}:${place.line}:${place.column} ${rule}: ${lesson(rule).message(data)}`;

/** Every case in a line, what is other than expected below it; then remarks on the policy, and the sum. */
export const casesText = ({ cases, policy, results, remarks }: CasesRun, cwd: string, paint: Paint): string => {
  if (results.length === 0) return m.noCases(relative(cwd, cases));
  const rows = tableLines(
    results.map(({ differences, line, about, asked, answer }) => [
      differences.length === 0 ? m.caseHolds : m.caseFails,
      `${relative(cwd, cases)}:${line}`,
      `${about} ${asked}`,
      answer.outcome,
    ]),
  );
  const lines = results.flatMap(({ differences, because }, i) => [
    differences.length === 0 ? (rows[i] ?? '') : paint.red(rows[i] ?? ''),
    ...differences.map(({ what, expected, found }) => `        ${m.difference(what, expected, found)}`),
    ...(differences.length > 0 && because !== null ? [`        ${m.because(because)}`] : []),
  ]);
  const noted = remarks
    .filter(({ severity }) => severity !== 'hint')
    .map((remark) => `${relative(cwd, policy)}:${remark.line}:${remark.column}  ${remarkText(remark)}`);
  const failed = results.filter(({ differences }) => differences.length > 0).length;
  const sum = m.casesSum(failed, results.length, relative(cwd, policy));
  return `${[...lines, ...(noted.length > 0 ? ['', ...noted.map((line) => paint.yellow(line))] : []), '', failed > 0 ? paint.red(sum) : sum].join('\n')}`;
};
