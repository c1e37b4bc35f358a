// How much the check says of ordinary bots, and how much of it is right.
// `node scripts/bench-noise.ts [--show] [--unmet]`: of the tuning part what is wrong by label; what no finding meets.
import type { Finding, Policy } from '../src/core/index.ts';
import { catalogue, render } from '../src/templates/index.ts';
import { loadPolicy } from '../src/workspace/index.ts';
import { botcityShapes, type Case, caseOf, written } from './bench/noise/case.ts';
import { type Judged, judged, quantile, rightOf } from './bench/noise/judge.ts';

const templates = (): readonly Case[] => [
  ...catalogue.map(({ id }) => caseOf(id, render(id, { botId: 'orders' }))),
  ...botcityShapes(),
];

const countOf = (bot: Judged, severity: Finding['severity']): number =>
  bot.visible.filter((finding) => finding.severity === severity).length;

const sayTemplates = (policy: Policy): void => {
  for (const bot of templates().map((one) => judged(one, policy)))
    console.log(
      `  ${bot.name.padEnd(20)} ${countOf(bot, 'error')} errors, ${countOf(bot, 'warning')} warnings, ` +
        `${countOf(bot, 'info')} infos${bot.problems.length > 0 ? `; ${bot.problems.join(', ')}` : ''}`,
    );
};

const percent = ({ all, right }: { all: number; right: number }): string =>
  all === 0 ? '0' : `${right} of ${all} (${((right / all) * 100).toFixed(1)} %)`;

const sayBots = (title: string, bots: readonly Judged[]): void => {
  const counts = bots.map(({ visible }) => visible.length);
  console.log(
    `  ${title.padEnd(12)} ${bots.length} bots: median ${quantile(counts, 0.5)}, p90 ${quantile(counts, 0.9)}, ` +
      `most ${Math.max(...counts)}; right by label: errors ${percent(rightOf(bots, 'error'))}, ` +
      `warnings ${percent(rightOf(bots, 'warning'))}, infos ${percent(rightOf(bots, 'info'))}`,
  );
};

/** Of the held part nothing is shown but its figures. */
const show = (bots: readonly Judged[]): void => {
  for (const { name, wrong } of bots.filter(({ held }) => !held))
    for (const { rule, severity, place, data } of wrong)
      console.log(`    ${name}/${place.path}:${place.line} ${severity} ${rule} ${JSON.stringify(data)}`);
};

const showUnmet = (bots: readonly Judged[]): void => {
  for (const { name, unmet } of bots.filter(({ held }) => !held))
    for (const { rule, path, line } of unmet) console.log(`    [unmet] ${name}/${path}:${line ?? '*'} ${rule}`);
};

const cases = written();
for (const level of ['starter', 'standard']) {
  const { policy } = await loadPolicy({ targetText: `schema: 1\nname: ${level}\nlevel: ${level}\n` });
  console.log(`\n${level}: templates`);
  sayTemplates(policy);
  console.log(`${level}: bots, visible findings each`);
  const bots = cases.map((one) => judged(one, policy));
  sayBots('all', bots);
  for (const held of [false, true]) {
    const part = bots.filter((bot) => bot.held === held);
    sayBots(held ? 'held' : 'tuning', part);
  }
  const problems = bots.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
  if (problems.length > 0) console.log(`  problems: ${problems.join('; ')}`);
  if (process.argv.includes('--show')) show(bots);
  if (process.argv.includes('--unmet')) showUnmet(bots);
}
