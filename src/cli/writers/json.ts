import { checkJson } from '#core';
import type { CheckedBot } from '#lifecycle';
import type { Io } from '../io.ts';
import { taskJson } from './task-json.ts';
import type { Writer } from './writer.ts';

/** `check` judges at least one bot; of several the first one's policy stands for all. */
const checkedJson = (bots: readonly CheckedBot[]): object => {
  const [first] = bots;
  return first === undefined ? {} : checkJson(bots, first.policy);
};

const nothing = (): void => undefined;

/** For programs: one JSON object a line on stdout, nothing else; talk stays out of the way. */
export const jsonWriter = (io: Io): Writer => {
  const write = (value: object): void => io.out(`${JSON.stringify(value)}\n`);
  return {
    checked: (bots) => write(checkedJson(bots)),
    facts: write,
    problems: nothing,
    lessons: (pages) => write({ schema: 1, rules: pages.map(({ rule, title }) => ({ rule, title })) }),
    lesson: (page) => write({ schema: 1, ...page }),
    baselines: (states) => write({ schema: 1, baselines: states }),
    told: ({ json }) => write({ schema: 1, ...json }),
    granted: (granted) => write({ schema: 1, ...granted }),
    created: ({ folder, files, template }) => write({ schema: 1, folder, template, files }),
    plan: nothing,
    refused: (plan) => write(checkedJson([plan.checked])),
    step: nothing,
    deployed: ({ botId, version, record }, plan, target) =>
      write({
        schema: 1,
        botId,
        version,
        target: target.name,
        server: plan.server,
        verdict: plan.verdict,
        payloadDigest: plan.archive.payloadDigest,
        files: plan.archive.files.length,
        size: plan.archive.size,
        door: record === null ? null : { verdict: record.verdict, findings: record.findings, policy: record.policy },
      }),
    released: ({ botId, version, target }) => write({ schema: 1, botId, version, target: target.name }),
    started: nothing,
    startedLocally: nothing,
    detached: (task) => write(taskJson(task)),
    line: write,
    connection: nothing,
    unfollowed: nothing,
    ended: ({ task }) => write(taskJson(task)),
    endedLocally: ({ finishStatus, message }) =>
      write({
        task: null,
        state: finishStatus === 'CANCELED' ? 'CANCELED' : 'FINISHED',
        finishStatus: finishStatus === 'CANCELED' ? null : finishStatus,
        message,
        items: null,
      }),
    cancelled: (task) => write(taskJson(task)),
    orchestrator: (data, running) => write({ schema: 1, running: running !== null, data, ...running }),
    diagnosis: (diagnosis) => write({ schema: 1, ...diagnosis }),
    consoleOnly: () => ({ ...jsonWriter(io), ended: nothing }),
  };
};
