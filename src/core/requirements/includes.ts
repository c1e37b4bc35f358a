import type { Bot, BotFile } from '../bot.ts';
import { formatOf, groupOf, namesConstraints } from './files.ts';
import type { BotRequirements, RequirementFormat, RequirementInclude, RequirementProblem } from './model.ts';
import type { FileReading } from './reading.ts';
import { readRequirementsTxt } from './requirements-txt.ts';
import { isUrl } from './sources.ts';

type Read = (path: string, file: BotFile, format: RequirementFormat) => FileReading;
type Use = RequirementInclude['kind'];

/** The readings of a bot's files put together: includes followed, constraints told from requirements. */
export const joined = (bot: Bot, read: Read): BotRequirements => {
  const walk: Walk = { bot, read, readings: new Map(), uses: new Map(), includes: [], later: [] };
  for (const path of [...bot.files.keys()].sort(byCode)) {
    const format = formatOf(path);
    if (format !== null) visit(walk, path, format, null, []);
  }
  // Only where a script says so is it a list of requirements as well.
  if (hasMetadata(bot.files.get(bot.entry))) visit(walk, bot.entry, 'inline-script', null, []);
  for (let next = walk.later.pop(); next !== undefined; next = walk.later.pop())
    visit(walk, next.path, formatOf(next.path) ?? 'requirements-txt', next.use, []);
  const readings = [...walk.readings.values()].sort((a, b) => byCode(a.path, b.path));
  return {
    files: readings.map(({ path, format }) => ({ path, format })),
    requirements: readings.flatMap((reading) => settled(reading, walk.uses.get(reading.path))),
    options: readings.flatMap(({ options }) => options),
    includes: walk.includes.sort(byPlace),
    locked: readings.flatMap(({ locked }) => locked),
    python: readings.flatMap(({ python }) => python),
    problems: [...readings.flatMap(({ problems }) => problems), ...deadEnds(walk.includes)].sort(byPlace),
  };
};

/** A list that is named and not there may require anything; pip stops at one that includes itself. */
const deadEnds = (includes: readonly RequirementInclude[]): readonly RequirementProblem[] =>
  includes.flatMap(({ path, start, end, state }) =>
    state === 'read' || state === 'url' ? [] : [{ path, start, end, cause: `include-${state}` as const }],
  );

const hasMetadata = (file: BotFile | undefined): boolean =>
  file !== undefined && 'text' in file && file.text.includes('# /// script');

interface Walk {
  readonly bot: Bot;
  readonly read: Read;
  readonly readings: Map<string, FileReading>;
  /** What other files include a file as. */
  readonly uses: Map<string, Set<Use>>;
  readonly includes: RequirementInclude[];
  readonly later: { readonly path: string; readonly use: Use }[];
}

type Placed = Pick<RequirementInclude, 'path' | 'start'>;

const byPlace = (a: Placed, b: Placed): number => byCode(a.path, b.path) || a.start - b.start;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const visit = (
  walk: Walk,
  path: string,
  format: RequirementFormat,
  use: Use | null,
  above: readonly string[],
): void => {
  const uses = walk.uses.get(path) ?? new Set();
  const isKnown = walk.readings.has(path) && (use === null || uses.has(use));
  if (use !== null) walk.uses.set(path, uses.add(use));
  if (isKnown) return;
  const file = walk.bot.files.get(path);
  if (file === undefined) return;
  const isFirst = !walk.readings.has(path);
  const reading = walk.read(path, file, format);
  walk.readings.set(path, reading);
  for (const include of reading.includes) {
    const state = follow(walk, include, use === 'constraints' ? use : include.kind, [...above, path]);
    if (isFirst) walk.includes.push({ ...include, state });
  }
};

/** A URL is never fetched, and nothing outside the bot is read. */
const follow = (
  walk: Walk,
  include: Omit<RequirementInclude, 'state'>,
  use: Use,
  above: readonly string[],
): RequirementInclude['state'] => {
  if (isUrl(include.target)) return 'url';
  const path = pathFrom(include.path, include.target);
  if (path === null) return 'outside';
  if (above.includes(path)) return 'itself';
  if (!walk.bot.files.has(path)) return 'missing';
  if (above.length < deepest) visit(walk, path, formatOf(path) ?? 'requirements-txt', use, above);
  else walk.later.push({ path, use });
  return 'read';
};

/** A longer chain is taken up again at its end, so that none reaches the end of the stack. */
const deepest = 64;

/** Where the includes of a requirement file lead within the bot, whether or not anything is there. */
export const includedPaths = (path: string, text: string): readonly string[] => {
  // What no line can say is not looked for: most files include nothing.
  if (!/^[ \t]*-/m.test(text)) return [];
  const targets = readRequirementsTxt(path, text).includes.map(({ target }) => target);
  return targets.flatMap((target) => (isUrl(target) ? [] : (pathFrom(path, target) ?? [])));
};

/** Null where it leads out of the bot. */
const pathFrom = (from: string, target: string): string | null => {
  const slashed = target.replace(/\\/g, '/');
  if (slashed.startsWith('/') || /^[a-z]:/i.test(slashed)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
};

const settled = (
  { path, format, requirements }: FileReading,
  uses: ReadonlySet<Use> | undefined,
): BotRequirements['requirements'] => {
  if (format !== 'requirements-txt') return requirements;
  // `-c requirements.txt` in the list for developers leaves requirements.txt what it is.
  const isConstraint = !uses?.has('requirements') && (namesConstraints(path) || formatOf(path) === null);
  const group = groupOf(path);
  if (!isConstraint && group === null) return requirements;
  return requirements.map((each) => ({ ...each, isConstraint, group }));
};
