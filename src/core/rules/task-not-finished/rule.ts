import { missedEnd } from '../../duties/end-of-task.ts';
import { finishersOf } from '../../duties/finishers.ts';
import { isJoin } from '../../duties/sdk.ts';
import { decide } from '../../policy/decide.ts';
import { readPython } from '../../python/index.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';
import { usesSdk } from '../uses-sdk.ts';
import { fixes } from './fixes.ts';

/**
 * A bot that takes up a task and has a way out that never ends it: the orchestrator shows it running for ever. Silent where
 * the task is handed to code that nobody sees.
 */
export const taskNotFinished: BotRule = {
  id: 'task-not-finished',
  check: (input) => (usesSdk(input) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = (input: BotRuleInput): readonly BotHit[] => {
  const { duties, bot, policy, imports } = input;
  const joins = duties.flatMap((file) => file.joins);
  const first = joins.find(({ path }) => path === bot.entry) ?? joins[0];
  if (first === undefined) return [];
  const finishers = duties.flatMap((file) => file.finishes);
  const isElsewhere = (module: string): boolean => {
    const { origin } = imports.resolve(module, first.path);
    return origin === 'third-party' || origin === 'unknown';
  };
  if (duties.some(({ handedTo }) => handedTo.some(isElsewhere))) return [];
  if (finishers.length > 0) return first.path === bot.entry ? missedInEntry(input, finishers) : missedElsewhere(input);
  if (!input.sawAll) return [];
  const { name: _, ...place } = first;
  return [
    {
      path: first.path,
      start: first.start,
      end: first.end,
      place,
      severity: decide(policy, 'task-not-finished/never'),
      data: { kind: 'never' },
    },
  ];
};

/** The entry calls a function of another file that takes up the task: the only one that does, and no other may end it. */
const missedElsewhere = ({ duties, policy }: BotRuleInput): readonly BotHit[] => {
  const [file, ...others] = duties.filter(({ joins }) => joins.length > 0);
  const missed = file?.missed ?? null;
  if (missed === null || others.length > 0 || isBesideTheBot(missed.path)) return [];
  const ends = new Set(duties.filter((one) => one !== file).flatMap(({ finishes }) => finishes));
  if (missed.calls.some((name) => ends.has(name))) return [];
  const { name: _, kind, calls: __, ...place } = missed;
  const { path, start, end } = place;
  return [{ path, start, end, place, severity: decide(policy, `task-not-finished/${kind}`), data: { kind } }];
};

/** Of the bot's texts only that of its entry is at hand for sure. */
const missedInEntry = ({ bot, policy }: BotRuleInput, finishers: readonly string[]): readonly BotHit[] => {
  const text = textOf(bot, bot.entry);
  if (!/from_sys_args|get_execution/.test(text)) return [];
  const python = readPython(text);
  const join = python.calls.find(isJoin);
  if (join === undefined) return [];
  const known = new Set(
    finishersOf(
      python,
      finishers.filter((name) => name !== ''),
    ),
  );
  known.delete('');
  const missed = missedEnd(python, join, known);
  if (missed === null) return [];
  return [
    {
      path: bot.entry,
      start: join.start,
      end: join.end,
      severity: decide(policy, `task-not-finished/${missed.kind}`),
      data: { kind: missed.kind },
    },
  ];
};
