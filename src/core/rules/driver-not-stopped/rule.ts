import type { Finding, Fix } from '../../bot.ts';
import { framed, restOf } from '../../duties/frame.ts';
import { endingStatements } from '../../duties/held.ts';
import { workingStatements } from '../../duties/kinds-of-calls.ts';
import { importsSdk } from '../../duties/sdk.ts';
import { missedWay, scopeAt } from '../../duties/ways.ts';
import { decide } from '../../policy/decide.ts';
import type { PythonFile } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { type Driver, driversIn } from './drivers.ts';

/** A browser that a bot starts and that a way out leaves running: the runner waits for it, or the next run meets it. */
export const driverNotStopped: Rule = {
  id: 'driver-not-stopped',
  check: (input) => (isBrowserFile(input.file.python) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

const isBrowserFile = ({ imports }: PythonFile): boolean =>
  imports.some(({ module }) => module !== null && /^(selenium|botcity\.web|playwright)(\.|$)/.test(module));

const hits = (input: RuleInput): readonly Hit[] => {
  // A bot's duty: a script that has nothing to do with an orchestrator stops with its user.
  if (!importsSdk(input.file.python) && !input.imports.declared().has('botcity-maestro-sdk')) return [];
  return driversIn(input.file.python).flatMap((driver): readonly Hit[] => {
    const kind = missedFor(input, driver);
    if (kind === null) return [];
    const { start, end } = driver.call;
    const data = { kind, name: driver.name, stop: driver.stop };
    return [{ start, end, severity: decide(input.policy, `driver-not-stopped/${kind}`), data }];
  });
};

const missedFor = ({ bot, file }: RuleInput, { name, ends, from, holder }: Driver) => {
  const { python, path } = file;
  const found = endingStatements(python, { name, ends }, from);
  if (found === null || endsWithHolder(python, holder)) return null;
  const { statements } = python.source;
  const here = scopeAt(statements[from] as Statement);
  // What the file itself holds may be used by each of its functions, and by each other file.
  if (here.parent === null) {
    const elsewhere = [...found].some((s) => scopeAt(statements[s] as Statement) !== here);
    if (elsewhere || path !== bot.entry) return null;
  }
  const working = () => workingStatements(python);
  return missedWay(python.source, { statement: from, isLater: false, working, onlyWork: false }, found);
};

/** Playwright ends its browsers with itself. */
const endsWithHolder = ({ calls }: PythonFile, holder: string | null): boolean =>
  holder !== null && calls.some(({ name }) => name === `${holder}.stop`);

const fixes = ({ place, data }: Finding, { file }: RuleInput): readonly Fix[] => {
  const driver = driversIn(file.python).find(({ call }) => call.start === place.start);
  if (driver === undefined || data.kind === 'on-path') return [];
  const { source } = file.python;
  const { block } = source.statements[driver.from] as Statement;
  const rest = restOf(source, driver.from);
  const hasDefinitions = rest.some((s) => {
    const { opens, block: own } = source.statements[s] as Statement;
    return own === block && (opens?.opener === 'def' || opens?.opener === 'class');
  });
  if (hasDefinitions) return [];
  const frame = framed(source, rest, { head: ['try:'], tail: ['finally:', `    ${driver.name}.${driver.stop}()`] });
  return frame === null
    ? []
    : [{ kind: 'stop-driver', data: { name: driver.name, stop: driver.stop }, edits: [frame] }];
};
