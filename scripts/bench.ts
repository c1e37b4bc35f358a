// How fast the check is, beside others on the same tree in the same run. `node scripts/bench.ts [--curve] [--runs N]`
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { advisoryFigures } from './bench/advisories.ts';
import { afterAPause } from './bench/after-a-pause.ts';
import { fullLines, type Keystrokes, keystrokes, linesOf } from './bench/keystrokes.ts';
import { sharesOn } from './bench/shares.ts';
import { best, median, timed } from './bench/timed.ts';
import { botsOf, importPolicy, smallBot, sourceTree, tools, treeOf } from './bench/tree.ts';

const root = join(import.meta.dirname, '..');
const number = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const runs = number('runs', 3);
execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--if-stale'], { stdio: 'inherit' });
const check = (folder: string, ...more: string[]) =>
  timed(process.execPath, [join(root, 'dist', 'cli.js'), 'check', folder, '--format', 'json', ...more]);
const say = (name: string, value: string, target = ''): void =>
  console.log(`${name.padEnd(46)} ${value.padStart(12)}${target && `   target ${target}`}`);
const seconds = (value: number): string => `${value.toFixed(2)} s`;

const tree = sourceTree();
const files = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.py')).length;
console.log(`${files} Python files; the middle of ${runs} runs`);
const bin = tools();
// In turn, so that a machine that is busy for a while is so for all.
const ours = await best(runs, () => check(tree, '--no-cache'));
const ruff = await best(runs, () =>
  timed(join(bin, 'ruff'), ['check', '--isolated', '--select', 'S,TID', '--no-cache', '--quiet', tree]),
);
const importsOnly = await best(runs, () => check(tree, '--no-cache', '--policy', importPolicy()));
await check(tree);
const cached = await best(runs, () => check(tree));
const bandit = process.argv.includes('--no-bandit')
  ? null
  : await timed(join(bin, 'bandit'), ['-q', '-r', '-f', 'json', tree]);
say('botyard check, everything afresh', seconds(ours.seconds));
say('botyard check, nothing changed (cache)', seconds(cached.seconds));
say('ruff check --select S,TID --no-cache', seconds(ruff.seconds));
say('  ours to ruff, all rules', `${(ours.seconds / ruff.seconds).toFixed(2)} x`, 'at most 3 x');
say('botyard check, only the rules of imports', seconds(importsOnly.seconds));
say('  ours to ruff, only these', `${(importsOnly.seconds / ruff.seconds).toFixed(2)} x`, 'at most 1.5 x');
if (bandit) {
  say('bandit', seconds(bandit.seconds));
  say('  faster than bandit, all rules', `${(bandit.seconds / ours.seconds).toFixed(1)} x`, 'at least 50 x');
  say('  faster, only the rules of imports', `${(bandit.seconds / importsOnly.seconds).toFixed(1)} x`, 'at least 50 x');
}
say('memory', ours.megabytes === null ? 'not known' : `${ours.megabytes} MB`, 'under 200 MB');
const shares = sharesOn(tree);
const whole = shares.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
for (const { of, milliseconds } of shares)
  if (milliseconds > whole / 1000) say(`  share of ${of}`, `${((100 * milliseconds) / whole).toFixed(1)} %`);
const small = smallBot();
const cold = await best(Math.max(runs, 7), () => check(small, '--no-cache'));
say('a bot of 10 files from a cold start', `${Math.round(cold.seconds * 1000)} ms`, 'under 200 ms');
const bots = botsOf(tree, 200);
const inventory = await best(runs, () =>
  timed(process.execPath, [join(root, 'dist', 'cli.js'), 'inventory', bots, '--format', 'json']),
);
say('inventory of 200 bots of 10 files', seconds(inventory.seconds), 'under 5 s');
const figures = await advisoryFigures();
say('200 distributions among 20,000 advisories', `${figures.lookup.toFixed(1)} ms`, 'under 50 ms after load');
say('  load of their index', `${Math.round(figures.load)} ms`);
say('  first reading of the zip', seconds(figures.build / 1000));
say('  index on disk', `${figures.megabytes.toFixed(1)} MB`);
const server = join(root, 'dist', 'language-server.cjs');
for (const [of, count, text] of [
  ['real lines', 10, linesOf(tree)],
  ['real lines', 1_500, linesOf(tree)],
  ['lines twice as full', 10, fullLines],
] as const) {
  const all: Keystrokes[] = [];
  for (let i = 0; i < runs; i++) all.push(await keystrokes(server, count, text));
  const middle = (of: 'inside' | 'whole'): string => `${median(all.map((one) => one[of])).toFixed(1)} ms`;
  say(`keystroke in 5,000 ${of}, ${count} files, p95`, middle('inside'), 'under 10 ms');
  say('  with the way there and back', middle('whole'));
}
const paused = await afterAPause(server);
say('whole bot after a pause, 100 files, p95', `${paused.toFixed(1)} ms`, 'under 100 ms');
if (process.argv.includes('--curve')) {
  for (const count of [5_000, 10_000, 20_000, 40_000]) {
    const { seconds: all, megabytes } = await check(treeOf(tree, count), '--no-cache');
    say(`${count} files`, seconds(all), '');
    say('  a file', `${((all / count) * 1000).toFixed(2)} ms`, '');
    say('  memory', `${megabytes ?? 0} MB`, '');
  }
}
