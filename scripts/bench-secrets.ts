// How well secrets are found, beside others on the same cases in the same run.
// `node scripts/bench-secrets.ts [--no-noise] [--show]`: with --show the cases of the tuning part that ours gets wrong.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Case, corpus } from './bench/secrets/case.ts';
import { quietCode } from './bench/secrets/noise.ts';
import { precision, recall, scored } from './bench/secrets/score.ts';
import { type Searcher, searchers, type Told } from './bench/secrets/tools.ts';
import { cache } from './bench/tree.ts';

const root = join(import.meta.dirname, '..');
const folderOf = (one: Case): string => `${one.held ? 'held' : 'tune'}/c${one.id}`;
const isPython = (one: Case): boolean => one.path.endsWith('.py');

const written = (cases: readonly Case[]): string => {
  const folder = join(cache, 'secrets', 'corpus');
  rmSync(folder, { recursive: true, force: true });
  for (const one of cases) {
    const file = join(folder, folderOf(one), one.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, one.text);
  }
  writeFileSync(join(folder, 'bot.py'), '');
  writeFileSync(join(folder, 'corpus.botproj'), '{"name": "corpus", "technology": "PYTHON"}\n');
  return folder;
};

const percent = (value: number): string => (Number.isNaN(value) ? '—' : `${(value * 100).toFixed(1)} %`).padStart(8);

const sayScores = (title: string, cases: readonly Case[], answers: ReadonlyMap<Searcher, readonly Told[]>): void => {
  const secrets = cases.filter(({ secret }) => secret).length;
  console.log(`\n${title}: ${secrets} secrets, ${cases.length - secrets} look-alikes`);
  console.log(`${''.padEnd(28)} precision   recall   found missed false`);
  for (const [{ name, pythonOnly }, told] of answers) {
    if (pythonOnly && !cases.every(isPython)) continue;
    const score = scored(cases, told, folderOf);
    const counts = [score.found, score.missed, score.alarms].map(({ length }) => String(length).padStart(6)).join('');
    console.log(`${name.padEnd(28)}  ${percent(precision(score))} ${percent(recall(score))}  ${counts}`);
  }
};

/** Of the held part nothing is shown but its figures. */
const show = (cases: readonly Case[], told: readonly Told[]): void => {
  const { missed, alarms } = scored(
    cases.filter(({ held }) => !held),
    told,
    folderOf,
  );
  for (const [what, list] of Object.entries({ missed, alarms }))
    for (const { group, path, template } of list) console.log(`\n[${what}] ${group} ${path}\n${template.trimEnd()}`);
};

const sayNoise = (all: readonly Searcher[]): void => {
  const short = all.map(({ name }) => name.replace(/ S105.*/, ''));
  console.log(
    `\nNoise: findings in code of others\n${''.padEnd(20)}${short.map((name) => name.padStart(22)).join('')}`,
  );
  for (const { name, folder } of quietCode())
    console.log(`${name.padEnd(20)}${all.map((one) => countIn(one, folder).padStart(22)).join('')}`);
};

/** A tool that fails on one folder is said to; the figures of the others stand. */
const countIn = ({ search }: Searcher, folder: string): string => {
  try {
    return String(search(folder).length);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 'failed';
  }
};

execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--if-stale'], { stdio: 'inherit' });
const cases = corpus();
const folder = written(cases);
const all = searchers();
const answers = new Map(all.map((searcher) => [searcher, searcher.search(folder)]));
for (const held of [false, true]) {
  const part = cases.filter((one) => one.held === held);
  const name = held ? 'Held out (only scored)' : 'Tuning';
  sayScores(`${name}, Python`, part.filter(isPython), answers);
  sayScores(`${name}, all files`, part, answers);
}
if (process.argv.includes('--show')) show(cases, answers.get(all[0] as Searcher) ?? []);
if (!process.argv.includes('--no-noise')) sayNoise(all);
