import type { CallFact, ImportFact, PythonFile } from '../python/index.ts';

/** True for the import of BotCity's SDK, or of something in it. */
const isSdk = (module: string): boolean => module === 'botcity.maestro' || module.startsWith('botcity.maestro.');

/** Whether a file speaks to the orchestrator itself; what most duties wait for. */
export const importsSdk = ({ imports }: { readonly imports: readonly ImportFact[] }): boolean =>
  imports.some(({ module }) => module !== null && isSdk(module));

/** What drives a desktop or a browser: a bot with one of these can show what the screen looked like. */
const screens = ['botcity.core', 'botcity.web', 'pyautogui', 'selenium', 'playwright'];

export const drivesScreen = (module: string): boolean =>
  screens.some((name) => module === name || module.startsWith(`${name}.`));

/** How a bot takes up the task it was started for. */
export const isJoin = ({ method, meanings }: CallFact): boolean =>
  method === 'get_execution' ||
  (method === 'from_sys_args' && meanings.some((meaning) => meaning.includes('BotMaestroSDK')));

const sdkClass = 'BotMaestroSDK';
const made = /(^|\.)BotMaestroSDK(\.from_sys_args)?$/;

/** Names that hold the SDK, by what is assigned to them. */
export const sdkNamesOf = ({ calls }: Pick<PythonFile, 'calls'>): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ meanings, result }) =>
      result.kind === 'assigned' && meanings.some((meaning) => meaning.includes(sdkClass) && made.test(meaning))
        ? result.names
        : [],
    ),
  );

/** True for a call of a method of the SDK: on a name that holds it, or on one that says it does (`self.maestro`). */
export const isOnSdk = ({ name, method }: CallFact, names: ReadonlySet<string>): boolean => {
  if (name === null || method === null) return false;
  const receiver = name.slice(0, -method.length - 1);
  return names.has(receiver) || /maestro/i.test(receiver.slice(receiver.lastIndexOf('.') + 1));
};
