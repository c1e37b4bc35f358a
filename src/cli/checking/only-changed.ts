import { verdictOf } from '#core';
import type { CheckedBot } from '#lifecycle';
import type { IsChanged } from '#workspace';

/** A checked bot with what stands in changed files; the verdict is that of this part. */
export interface PartlyChecked extends CheckedBot {
  readonly scope: string;
}

/** Problems that are of no file of the bot (a policy that cannot be read, no entry) stay: they are true of every part. */
export const onlyChanged = async (checked: CheckedBot, isChanged: IsChanged, scope: string): Promise<PartlyChecked> => {
  const { findings, problems } = checked.result;
  const paths = new Set([...findings.map(({ place }) => place.path), ...problems.map(({ path }) => path)]);
  const changed = new Set<string>();
  for (const path of paths) if (!checked.bot.files.has(path) || (await isChanged(path))) changed.add(path);
  const result = {
    findings: findings.filter(({ place }) => changed.has(place.path)),
    problems: problems.filter(({ path }) => changed.has(path)),
  };
  return { ...checked, scope, result: { ...result, verdict: verdictOf(result.findings, result.problems) } };
};
