import { botRules, verdictOf } from '#core';
import type { CheckedBot } from '#lifecycle';
import type { IsChanged } from '#workspace';

/** A checked bot with what stands in changed files; the verdict is that of this part. */
export interface PartlyChecked extends CheckedBot {
  readonly scope: string;
}

/** Problems that are of no file of the bot (a policy that cannot be read, no entry) stay: they are true of every part. */
export const onlyChanged = async (checked: CheckedBot, isChanged: IsChanged, scope: string): Promise<PartlyChecked> => {
  const { findings, problems } = checked.result;
  const places = findings.flatMap(({ place, related = [] }) => [place, ...related]);
  const paths = new Set([...places.map(({ path }) => path), ...problems.map(({ path }) => path)]);
  const changed = new Set<string>();
  for (const path of paths) if (!checked.bot.files.has(path) || (await isChanged(path))) changed.add(path);
  const wide = await wideRules(checked, isChanged);
  const result = {
    findings: findings.filter(
      ({ rule, place, related = [] }) =>
        wide.has(rule) || changed.has(place.path) || related.some(({ path }) => changed.has(path)),
    ),
    problems: problems.filter(({ path }) => changed.has(path)),
  };
  return { ...checked, scope, result: { ...result, verdict: verdictOf(result.findings, result.problems) } };
};

const none: ReadonlySet<string> = new Set();

/** What a changed list of requirements moves may show in any file: an import that is missing from it now. */
const wideRules = async ({ bot }: CheckedBot, isChanged: IsChanged): Promise<ReadonlySet<string>> => {
  for (const path of bot.files.keys()) {
    if (!/\.pyw?$/i.test(path) && (await isChanged(path))) return new Set(botRules.map(({ id }) => id));
  }
  return none;
};
