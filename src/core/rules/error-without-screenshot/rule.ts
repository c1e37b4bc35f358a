import type { Finding, Fix } from '../../bot.ts';
import { handlingOf } from '../../data-classes/index.ts';
import { argumentAdded, linesBefore } from '../../duties/frame.ts';
import { drivesScreen } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import { type PythonFile, readPython } from '../../python/index.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { usesSdk } from '../uses-sdk.ts';

/** A bot that has a screen to show, and reports an error without showing it. */
export const errorWithoutScreenshot: BotRule = {
  id: 'error-without-screenshot',
  check: (input) => (usesSdk(input) && input.used.some(({ module }) => drivesScreen(module)) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

/** One a file: whoever reports errors does so in one way. */
const hits = ({ bot, duties, policy }: BotRuleInput): readonly BotHit[] => {
  // Where its data allows none, none is owed.
  if (!handlingOf(bot, policy).screenshots) return [];
  return duties.flatMap(({ blindErrors: [first, ...others] }): readonly BotHit[] => {
    if (first === undefined) return [];
    const { name, ...place } = first;
    const severity = decide(policy, 'error-without-screenshot/no-screenshot');
    const related = others.map(({ name: _, ...other }) => other);
    return [{ path: first.path, start: first.start, end: first.end, place, severity, data: { name }, related }];
  });
};

const fixes = ({ place }: Finding, { bot }: BotRuleInput): readonly Fix[] => {
  const python = readPython(textOf(bot, place.path));
  const call = python.calls.find(({ start, method }) => start === place.start && method === 'error');
  const shot = call === undefined ? null : screenshotIn(python);
  if (call === undefined || shot === null || call.result.kind !== 'discarded') return [];
  const before = linesBefore(python.source, call.statement, [shot]);
  if (before === null) return [];
  const add = argumentAdded(python.source, call, 'screenshot="error.png"');
  const edits = [before, add].map((edit) => ({ ...edit, path: place.path }));
  return [{ kind: 'add-screenshot', data: {}, edits }];
};

const makers: readonly (readonly [made: RegExp, shot: (name: string) => string])[] = [
  [/(^|\.)(DesktopBot|WebBot)$/, (name) => `${name}.save_screenshot("error.png")`],
  [/^selenium\.webdriver\.\w+$/, (name) => `${name}.save_screenshot("error.png")`],
];

/** The line that takes the picture, by what the file has for it; null when that is not plain. */
const screenshotIn = ({ calls, imports }: PythonFile): string | null => {
  for (const [made, shot] of makers) {
    const names = calls.flatMap(({ meanings, result }) =>
      result.kind === 'assigned' && meanings.some((meaning) => made.test(meaning)) ? result.names : [],
    );
    const [name, ...more] = new Set(names);
    if (name !== undefined && more.length === 0) return shot(name);
  }
  return imports.some(({ module, use }) => module === 'pyautogui' && !use) ? 'pyautogui.screenshot("error.png")' : null;
};
