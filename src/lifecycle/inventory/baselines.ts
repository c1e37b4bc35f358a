import {
  type Baseline,
  baselineFile,
  baselineFrom,
  baselineOf,
  baselineSize,
  Failure,
  type Finding,
  notKnown,
  type Problem,
  problemText,
  prunedBaseline,
} from '#core';
import { writeBaseline } from '#workspace';
import { type CheckedBot, type CheckOptions, checkBot } from '../check-bot.ts';

/** What a baseline comes to after a call. */
export interface BaselineState {
  readonly bot: string;
  readonly folder: string;
  readonly change: 'written' | 'clean' | 'pruned' | 'as-it-was' | 'none';
  /** How many findings it knows. */
  readonly known: number;
  /** How many of them are gone: taken out by pruning, still there else. */
  readonly gone: number;
  /** What it knows, by rule. */
  readonly rules: Readonly<Record<string, number>>;
}

/** What another finding speaks for is there all the same: a policy that ignores baselines shows only the other. */
const allOf = ({ findings, behind = [] }: CheckedBot['result']): readonly Finding[] => [...findings, ...behind];

/** A first baseline: everything that is found now. One that is there stays: a baseline never grows. */
export const writeFirstBaseline = async (o: CheckOptions): Promise<BaselineState> => {
  const checked = await checkedFolder(o);
  const { bot, folder, result } = checked;
  if (bot.files.has(baselineFile)) throw new Failure('baseline-exists', { folder });
  const baseline = baselineFrom(allOf(result));
  if (baseline.entries.length === 0) return stateOf(checked, 'clean', baseline, 0);
  await writeBaseline(folder, baseline);
  return stateOf(checked, 'written', baseline, 0);
};

/** Takes out what is gone. Only from a whole check: what was not looked at is not gone. */
export const pruneBaseline = async (o: CheckOptions): Promise<BaselineState> => {
  const checked = await checkedFolder(o);
  const before = baselineIn(checked);
  if (before === null) return stateOf(checked, 'none', { entries: [] }, 0);
  const unseen = checked.result.problems.find(({ blocks }) => blocks);
  if (unseen) throw refused(checked.folder, unseen);
  const after = prunedBaseline(before, allOf(checked.result));
  const gone = baselineSize(before) - baselineSize(after);
  if (gone > 0) await writeBaseline(checked.folder, after);
  return stateOf(checked, gone > 0 ? 'pruned' : 'as-it-was', after, gone);
};

/** What a baseline knows, and how much of that is gone. Writes nothing. */
export const showBaseline = async (o: CheckOptions): Promise<BaselineState> => {
  const checked = await checkedFolder(o);
  const baseline = baselineIn(checked);
  if (baseline === null) return stateOf(checked, 'none', { entries: [] }, 0);
  const left = baselineSize(prunedBaseline(baseline, allOf(checked.result)));
  return stateOf(checked, 'as-it-was', baseline, baselineSize(baseline) - left);
};

/** A policy that cannot be read hides findings: they would be missing from the baseline, or seem to be gone. */
const checkedFolder = async (o: CheckOptions): Promise<CheckedBot> => {
  const checked = await checkBot(o);
  const { problems } = checked.result;
  const broken = notKnown(problems);
  if (broken) throw refused(checked.folder, broken);
  if (checked.folder !== o.folder)
    throw new Failure('usage', {
      verb: 'baseline write',
      cause: 'A baseline belongs to a folder, not to a lone file.',
    });
  return checked;
};

const baselineIn = ({ bot, folder }: CheckedBot): Baseline | null => {
  const { baseline, problems } = baselineOf(bot);
  const [problem] = problems;
  if (problem) throw refused(folder, problem);
  return baseline;
};

const refused = (folder: string, problem: Problem): Failure =>
  new Failure('baseline-refused', { folder, path: problem.path, line: problem.line, cause: problemText(problem) });

const stateOf = (
  { bot, folder }: CheckedBot,
  change: BaselineState['change'],
  baseline: Baseline,
  gone: number,
): BaselineState => {
  const rules: Record<string, number> = {};
  for (const { rule, count } of baseline.entries) rules[rule] = (rules[rule] ?? 0) + count;
  return { bot: bot.id, folder, change, known: baselineSize(baseline), gone, rules };
};
