import type { Finding, Fix } from '../../bot.ts';
import { linesBefore } from '../../duties/frame.ts';
import { sdkNamesOf } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import { startOf } from '../../python/code.ts';
import { readPython } from '../../python/index.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { usesSdk } from '../uses-sdk.ts';

/** A loop over items that never asks whether somebody wants the task to stop: then only killing it stops it. */
export const interruptIgnored: BotRule = {
  id: 'interrupt-ignored',
  check: (input) => (usesSdk(input) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

/**
 * One for the bot, at its first loop: one question in the right place is enough. A bot that does not even end its task has been
 * told so by another rule.
 */
const hits = ({ duties, policy, sawAll }: BotRuleInput): readonly BotHit[] => {
  const [first, ...others] = duties.flatMap(({ loops }) => loops);
  if (first === undefined || !sawAll || duties.some(({ asksInterrupt }) => asksInterrupt)) return [];
  if (!duties.some(({ finishes }) => finishes.length > 0)) return [];
  const { name, ...place } = first;
  const severity = decide(policy, 'interrupt-ignored/never-asked');
  const data = { loop: name, loops: others.length + 1 };
  return [{ path: first.path, start: first.start, end: first.end, place, severity, data }];
};

const fixes = ({ place }: Finding, { bot }: BotRuleInput): readonly Fix[] => {
  const python = readPython(textOf(bot, place.path));
  const { statements, code } = python.source;
  const loop = statements.findIndex(({ first }) => startOf(code, first) === place.start);
  const body = statements[loop]?.opens ?? null;
  const first = statements.findIndex(({ block }) => body !== null && block === body);
  // A name of another function would not be in sight.
  const [sdk, ...more] = [...sdkNamesOf(python)].filter((name) => !name.includes('.'));
  if (first < 0 || sdk === undefined || more.length > 0) return [];
  const ask = `if ${sdk}.is_online and ${sdk}.get_task(${sdk}.task_id).is_interrupted():`;
  const edit = linesBefore(python.source, first, [ask, '    break']);
  return edit === null ? [] : [{ kind: 'ask-interrupt', data: {}, edits: [{ ...edit, path: place.path }] }];
};
