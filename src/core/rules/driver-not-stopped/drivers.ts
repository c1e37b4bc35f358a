import type { CallFact, PythonFile } from '../../python/index.ts';

/** A browser that a name holds, from the statement on that starts it. */
export interface Driver {
  readonly call: CallFact;
  readonly name: string;
  readonly from: number;
  readonly ends: readonly string[];
  /** The method to stop it with. */
  readonly stop: string;
  /** What started it, where that ends it too. */
  readonly holder: string | null;
}

const selenium =
  /^selenium\.webdriver\.(?:(?:\w+\.)*webdriver\.)?(Chrome|Firefox|Edge|Ie|Safari|Remote|WebDriver|ChromiumEdge)$/;

/** All browsers that a file starts under a name of its own; what an object or a `with` holds is theirs to stop. */
export const driversIn = (python: PythonFile): readonly Driver[] =>
  python.calls.flatMap((call): readonly Driver[] => {
    const name = call.result.kind === 'assigned' && call.result.names.length === 1 ? call.result.names[0] : undefined;
    if (name === undefined || name.includes('.') || call.deferred || call.path.includes('with')) return [];
    if (call.meanings.some((meaning) => selenium.test(meaning)))
      return [{ call, name, from: call.statement, ends: ['quit'], stop: 'quit', holder: null }];
    if (isPlaywright(python, call))
      return [
        { call, name, from: call.statement, ends: ['close'], stop: 'close', holder: call.name?.split('.')[0] ?? null },
      ];
    if (call.meanings.some((meaning) => /^(botcity\.web\.)(\w+\.)*WebBot$|^WebBot$/.test(meaning)))
      return started(python, call, name);
    return [];
  });

const isPlaywright = ({ imports }: PythonFile, { method, name }: CallFact): boolean =>
  (method === 'launch' || method === 'launch_persistent_context') &&
  /\.(chromium|firefox|webkit)\.\w+$/.test(name ?? '') &&
  imports.some(({ module }) => module?.startsWith('playwright.') ?? false);

const starters = ['browse', 'start_browser', 'navigate_to'];
const stoppers = ['stop_browser'];

/** A `WebBot` starts its browser when it first has to: at the first call in the same function that says so. */
const started = ({ calls }: PythonFile, made: CallFact, name: string): readonly Driver[] => {
  const first = calls.find(
    (call) =>
      call.within === made.within &&
      call.start > made.start &&
      starters.includes(call.method ?? '') &&
      call.name === `${name}.${call.method}`,
  );
  return first === undefined
    ? []
    : [{ call: first, name, from: first.statement, ends: stoppers, stop: 'stop_browser', holder: null }];
};
