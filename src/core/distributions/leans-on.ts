import type { Bot } from '../bot.ts';
import type { Policy } from '../policy/policy.ts';
import { ownModules } from './bot-files.ts';
import { botImports } from './resolve.ts';

/**
 * Says of a file whether it matters to it that more folders are on `sys.path` than it was judged with: a name that leads it
 * outside of the bot (`outside`) is there, or it answers now to the name of a distribution. All others are judged the same.
 */
export const leansOn = (
  bot: Bot,
  policy: Pick<Policy, 'map'>,
  before: readonly string[],
  more: readonly string[],
): ((path: string, outside: readonly string[]) => boolean) => {
  const { sure, loose } = ownModules(bot);
  const names = new Set(more.flatMap((folder) => [...(sure.get(folder) ?? []), ...(loose.get(folder) ?? [])]));
  const was = botImports(bot, policy, before);
  const is = botImports(bot, policy, [...before, ...more]);
  const isVendoredOtherwise = (path: string): boolean =>
    JSON.stringify(was.vendored(path)) !== JSON.stringify(is.vendored(path));
  return (path, outside) => outside.some((name) => names.has(name)) || isVendoredOtherwise(path);
};
