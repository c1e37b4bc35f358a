import { relative } from 'node:path';
import { type WaiverState, waiverCauseText, waiverProblems } from '#core';
import { type BotWaivers, botWaivers, type CheckOptions, pruneWaivers } from '#lifecycle';
import { freshAdvisories } from '../advisories.ts';
import { botFoldersOf } from '../bots.ts';
import type { Command, Invocation } from '../command.ts';
import { type Io, today } from '../io.ts';
import { messages as m } from '../messages/index.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { writerFor } from '../writers/index.ts';
import { problemLines } from '../writers/problem-lines.ts';
import { tableLines } from '../writers/table.ts';

export { waiversSign } from './waivers-sign.ts';

/** Each waiver of each bot, and what it comes to. */
export const waiversList: Command = async (call, io) => {
  const all = await each(call, io, botWaivers);
  const text = all.map((one) => listText(one, shown(one, io))).join('\n');
  writerFor(call.options, io).told({ text, json: { bots: all.map(jsonOf) } });
  return all.some(isBroken) ? 2 : 0;
};

/** What of them does not count, and why. */
export const waiversCheck: Command = async (call, io) => {
  const all = await each(call, io, botWaivers);
  const text = all.flatMap((one) => checkLines(one, shown(one, io))).join('\n');
  writerFor(call.options, io).told({ text, json: { bots: all.map(jsonOf) } });
  if (all.some(isBroken)) return 2;
  return all.some(({ states, sawAll }) => states.some((one) => !isGood(one, sawAll))) ? 1 : 0;
};

/** Takes out what has ended or matches nothing, and the envelopes that hold nothing else. */
export const waiversPrune: Command = async (call, io) => {
  const all = await each(call, io, pruneWaivers);
  const lines = all.map((one) =>
    m.waivers.pruned(shown(one, io), one.gone.length, one.states.length - one.gone.length, one.envelopes, one.stale),
  );
  const json = all.map(({ checked, gone, states, envelopes, stale }) => ({
    bot: checked.bot.id,
    folder: checked.folder,
    gone: gone.map(({ waiver }) => waiver),
    left: states.length - gone.length,
    envelopes,
    stale,
  }));
  writerFor(call.options, io).told({ text: lines.join('\n'), json: { bots: json } });
  return all.some(isBroken) ? 2 : 0;
};

const each = async <Of>(
  { words, options }: Invocation,
  io: Io,
  act: (o: CheckOptions) => Promise<Of>,
): Promise<readonly Of[]> => {
  const policyFrom = await freshPolicyFrom(options, io);
  const all: Of[] = [];
  for (const folder of await botFoldersOf(words, io)) {
    const python = options.python === undefined ? {} : { python: options.python };
    all.push(await act({ folder, today: today(io), policyFrom, advisories: freshAdvisories(io), ...python }));
  }
  return all;
};

const shown = ({ checked }: BotWaivers, io: Io): string => relative(io.cwd, checked.folder) || '.';

const isBroken = ({ checked }: BotWaivers): boolean =>
  checked.result.problems.some(({ code, blocks }) => blocks && /^(?:waivers|policy)-/.test(code));

const isGood = ({ state }: WaiverState, sawAll: boolean): boolean =>
  state === 'counts' || state === 'near' || (state === 'idle' && !sawAll);

const listText = ({ states }: BotWaivers, folder: string): string => {
  if (states.length === 0) return m.waivers.none(folder);
  const rows = states.map((one) => [one.waiver.fingerprint, one.waiver.rule, one.waiver.owner, worthText(one)]);
  return [m.waivers.head(folder, states.length), ...tableLines(rows)].join('\n');
};

const worthText = ({ state, waiver, approvers, daysLeft }: WaiverState): string => {
  if (state === 'counts') return m.waivers.counts(waiver.expiry, approvers);
  if (state === 'near') return m.waivers.near(waiver.expiry, daysLeft);
  return state === 'idle' ? m.waivers.idle : waiverCauseText(state);
};

const checkLines = ({ checked, states, sawAll }: BotWaivers, folder: string): readonly string[] => {
  const broken = checked.result.problems.filter(({ code, blocks }) => blocks && /^(?:waivers|policy)-/.test(code));
  const problems = [...broken, ...waiverProblems(states, sawAll, checked.policy.waivers)];
  if (problems.length > 0) return problemLines(problems, folder);
  return [states.length === 0 ? m.waivers.none(folder) : m.waivers.allCount(folder, states.length)];
};

const jsonOf = ({ checked, states }: BotWaivers): object => ({
  bot: checked.bot.id,
  folder: checked.folder,
  waivers: states.map(({ waiver, state, approvers, daysLeft, line }) => ({
    ...waiver,
    state,
    approvers,
    daysLeft,
    line,
  })),
});
