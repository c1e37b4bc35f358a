import type { Bot } from '../bot.ts';
import type { Policy } from '../policy/policy.ts';
import { ownModules } from './bot-files.ts';
import { rootsOf } from './roots.ts';
import { vendoredFinder } from './vendored.ts';

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
  const own = ownModules(bot);
  const names = new Set(more.flatMap((folder) => [...(own.sure.get(folder) ?? []), ...(own.loose.get(folder) ?? [])]));
  const vendored = (added: readonly string[]) =>
    vendoredFinder(bot, own, rootsOf(bot, own, added, bot.entry).all, policy.map);
  const was = vendored(before);
  const is = vendored([...before, ...more]);
  // A file answers to a name only from folders that it stands in.
  const isVendoredOtherwise = (path: string): boolean =>
    more.some((folder) => path.startsWith(`${folder}/`)) && JSON.stringify(was(path)) !== JSON.stringify(is(path));
  return (path, outside) => outside.some((name) => names.has(name)) || isVendoredOtherwise(path);
};
