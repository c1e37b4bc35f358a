import { markKnownIn } from './baseline/index.ts';
import type { Bot, CheckContext, CheckResult, Finding, Fix, Problem } from './bot.ts';
import { advisoryProblemsOf } from './check-advisories.ts';
import { type BotImports, botImports } from './distributions/index.ts';
import type { FileDuties } from './duties/index.ts';
import { once } from './once.ts';
import { policyOn } from './policy/on-day.ts';
import type { Policy } from './policy/policy.ts';
import { readRequirements } from './requirements/index.ts';
import type { BotRequirements, RequirementProblem } from './requirements/model.ts';
import type { BotHit, BotRule, BotRuleInput, UsedImport } from './rules/bot-rule.ts';
import { withoutGenerated } from './rules/generated.ts';
import { botRules } from './rules/index.ts';
import { oneSecretEach } from './rules/one-secret.ts';
import { placesIn } from './rules/places.ts';
import { unsearched } from './secrets/texts.ts';
import type { TemporaryPart } from './temporary/index.ts';

/** What the check of each Python file gives to the check of the whole. */
export interface FilePart {
  readonly problems: readonly Problem[];
  readonly used?: readonly UsedImport[];
  readonly duties?: FileDuties | null;
  readonly temporary?: TemporaryPart | null;
}

/** What a caller has at hand, so that it is not made again. */
export interface WholeGiven {
  readonly addedToPath?: readonly string[];
  readonly requirements?: BotRequirements;
  readonly secrets?: Pick<BotRuleInput, 'tokens' | 'settings'>;
}

export type WholeResult = Found;

type Found = Pick<CheckResult, 'findings' | 'problems'>;

/**
 * The rules that need more than one file, once over a bot, from what its Python files gave. The texts of files that are not
 * Python must be there, and that of the entry, which may hold requirements of its own.
 */
export const checkWhole = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  files: readonly FilePart[],
  given: WholeGiven = {},
): Found => judgeWhole(wholeInput(bot, policy, context, files, given));

/** The same on an input that was made before. */
export const judgeWhole = (input: BotRuleInput): Found => {
  const place = placesIn(input.bot);
  const mark = markKnownIn(input.bot, input.policy);
  const results = botRules.map((rule) => runBotRule(rule, input, place));
  const unread = input.requirements.problems.map((problem) => requirementProblem(problem, place));
  return {
    findings: mark(withoutGenerated(oneSecretEach(results.flatMap(({ findings }) => findings)), input.bot)),
    problems: [
      ...unread,
      ...setupProblem(input),
      ...unsearched(input.bot),
      ...advisoryProblemsOf(input, place),
      ...results.flatMap(({ problems }) => problems),
    ],
  };
};

export const wholeInput = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  files: readonly FilePart[],
  given: WholeGiven = {},
): BotRuleInput => ({
  bot,
  policy: policyOn(policy, context.today),
  imports: whenAsked(() => botImports(bot, policy, given.addedToPath)),
  requirements: given.requirements ?? readRequirements(bot),
  ...given.secrets,
  used: files.flatMap(({ used }) => used ?? []),
  duties: files.flatMap(({ duties }) => duties ?? []),
  temporary: files.flatMap(({ temporary }) => temporary ?? []),
  sawAll: !files.some(({ problems }) => problems.some(({ blocks }) => blocks)),
  advisories: context.advisories ?? null,
  today: context.today,
  ...(context.target && { target: context.target }),
});

/** Ways to mend a finding of the whole, on an input that was made before; best first. */
export const wholeFixesOf = (finding: Finding, input: BotRuleInput): readonly Fix[] =>
  botRules.find(({ id }) => id === finding.rule)?.fixes(finding, input) ?? [];

/** Most rules over a whole bot need no answer about a single import, and a bot may have very many files. */
const whenAsked = (make: () => BotImports): BotImports => {
  const imports = once(make);
  return {
    resolve: (module, path) => imports().resolve(module, path),
    vendored: (file) => imports().vendored(file),
    declared: () => imports().declared(),
  };
};

type PlaceIn = ReturnType<typeof placesIn>;

/** As for the rules of a file: one that fails has not found nothing. */
const runBotRule = (rule: BotRule, input: BotRuleInput, place: PlaceIn): Found => {
  try {
    return { findings: rule.check(input).flatMap((hit) => findingOf(rule.id, hit, place)), problems: [] };
  } catch (error) {
    const cause = error instanceof Error ? error.name : 'Error';
    const { entry: path } = input.bot;
    const data = { rule: rule.id, cause };
    return { findings: [], problems: [{ code: 'rule-crashed', path, line: 1, column: 1, data, blocks: true }] };
  }
};

const findingOf = (rule: string, hit: BotHit, place: PlaceIn): readonly Finding[] => {
  const { severity, data, related = [], anchor } = hit;
  if (severity === 'off') return [];
  const found: Finding = { rule, severity, place: hit.place ?? place(hit), data, ...(anchor && { anchor }) };
  return [related.length === 0 ? found : { ...found, related }];
};

/** What pip refuses on one line brings nothing into a bot; what was not seen at all may bring anything. */
const requirementProblem = (problem: RequirementProblem, place: PlaceIn): Problem => {
  const { path, line, column } = place(problem);
  const { cause } = problem;
  return {
    code: 'requirements-unreadable',
    path,
    line,
    column,
    data: { cause },
    blocks: !['not-a-requirement', 'bad-version', 'include-itself'].includes(cause),
  };
};

/** A program may list requirements in any way, so none is read from it: said where it is the only list there is. */
const setupProblem = ({ bot, requirements, used }: BotRuleInput): readonly Problem[] => {
  const path = ['setup.py', 'setup.cfg'].find((name) => bot.files.has(name));
  const isOnlyList = requirements.requirements.every(({ isConstraint }) => isConstraint);
  if (path === undefined || !isOnlyList || used.every(({ distributions }) => distributions.length === 0)) return [];
  return [{ code: 'requirements-unreadable', path, line: 1, column: 1, data: { cause: 'setup' }, blocks: false }];
};
