import { relative } from 'node:path';
import { lessonText, problemText, reportText } from '#core';
import type { CheckedBot } from '#lifecycle';
import type { Io } from '../io.ts';
import { say } from '../io.ts';
import { messages as m } from '../messages/index.ts';
import type { Options } from '../options.ts';
import { paintFor } from '../paint.ts';
import { baselineText } from './baseline-text.ts';
import { consoleText } from './console-text.ts';
import { planText, targetText, verdictText } from './deploy-text.ts';
import { diagnosisText } from './diagnosis-text.ts';
import { factsText } from './facts-text.ts';
import { tableLines } from './table.ts';
import { statusOf, taskText } from './task-text.ts';
import type { Writer } from './writer.ts';

/** For people at a terminal: data on stdout, what happens on stderr, colours where they are shown. */
export const peopleWriter = (io: Io, options: Options): Writer => {
  const paint = paintFor(io.color.out);
  const talk = paintFor(io.color.err);
  return {
    checked: (bots) => io.out(findingsText(bots, io, options.all)),
    facts: (facts) => io.out(factsText(facts)),
    problems: (problems) => {
      for (const problem of problems)
        say(io, m.problem(problem.path, problem.line, problem.column, problemText(problem)));
    },
    lessons: (pages) => io.out(`${tableLines(pages.map(({ rule, title }) => [rule, title])).join('\n')}\n`),
    lesson: ({ rule }, language) => io.out(lessonText(rule, language)),
    baselines: (states) => io.out(baselineText(states, (folder) => relative(io.cwd, folder) || '.')),
    told: ({ text }) => io.out(`${text}\n`),
    granted: ({ change, distribution, entry, expires, policy }) => {
      const what = distribution ?? entry ?? '';
      if (expires === null)
        io.out(`${change === 'already' ? m.listedAlready(what, policy) : m.listed(what, policy)}\n`);
      else io.out(`${change === 'already' ? m.alreadyApproved(what, policy) : m.granted(what, expires, policy)}\n`);
    },
    created: ({ files, template, shown }) => {
      io.out(`${m.created(template, shown)}\n${files.map((file) => `  ${file}\n`).join('')}`);
      say(io, m.afterNew(shown));
    },
    plan: (plan, target) => io.err(planText(plan, target, talk)),
    refused: (plan) => io.out(findingsText([plan.checked], io)),
    step: (text) => say(io, talk.dim(text)),
    deployed: ({ botId, version, record }, _plan, target) => {
      io.out(`${m.deployed(botId, version, targetText(target))}\n`);
      if (record && record.verdict !== 'pass') say(io, talk.yellow(m.door(verdictText(record.verdict))));
      say(io, m.afterDeploy(botId));
    },
    released: ({ botId, version, target }) => {
      io.out(`${m.released(botId, version, targetText(target))}\n`);
      say(io, m.afterRelease(botId));
    },
    started: ({ task, target }) => say(io, m.started(task.id, task.activityLabel ?? '', targetText(target))),
    startedLocally: (shown) => say(io, m.startedLocal(shown)),
    detached: (task) => {
      io.out(`${task.id}\n`);
      say(io, m.detached(task.id));
    },
    line: (line) => io.out(consoleText(line, { paint, time: options.time })),
    connection: (state) => {
      // Being connected is the normal case: only what a person would otherwise wonder about is said.
      if (state === 'retrying' || state === 'polling') say(io, talk.yellow(m.connection[state]));
    },
    unfollowed: (taskId) => say(io, m.unfollowed(taskId)),
    ended: (report) => io.out(taskText(report, paint)),
    endedLocally: ({ finishStatus, message }) => {
      const color = finishStatus === 'SUCCESS' ? paint.green : paint.red;
      io.out(`${color(paint.bold(m.localEnded(finishStatus, message ?? '')))}\n`);
    },
    cancelled: (task) =>
      io.out(`${task.state === 'CANCELED' ? m.cancelled(task.id) : m.hadEnded(task.id, statusOf(task))}\n`),
    orchestrator: (data, running) =>
      io.out(`${running ? m.running(running.url, running.data, running.pid) : m.notRunning(data)}\n`),
    diagnosis: (diagnosis) => io.out(diagnosisText(diagnosis, paint)),
    consoleOnly: () => ({
      ...peopleWriter(io, options),
      ended: ({ task }) => say(io, m.taskEnded(task.id, statusOf(task), task.finishMessage ?? '')),
    }),
  };
};

/** Paths as they are typed from here, so that a terminal can open them. */
const findingsText = (bots: readonly CheckedBot[], io: Io, all = false): string =>
  reportText(
    bots.map((bot) => ({ ...bot, folder: relative(io.cwd, bot.folder) })),
    { colour: io.color.out, all },
  );
