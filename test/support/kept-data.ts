import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type DataHandling, handlingOf } from '#core';
import type { DecidedHandling } from '../../src/orchestrator/door/data-decision.ts';
import { createSweep } from '../../src/orchestrator/retention/sweep.ts';
import { createServices } from '../../src/orchestrator/services.ts';
import { botOf, policyOf } from './bots.ts';
import { freshRecords } from './sqlite-records.ts';
import { tempFolder } from './temp-folder.ts';

/** How a bot of these classes is handled, under a policy that names them. */
export const handlingBy = (classes: string, declared: string): DataHandling =>
  handlingOf(
    botOf({ 'bot.py': '', 'pyproject.toml': `[tool.botyard]\ndata = ${declared}\n` }),
    policyOf(`data:\n  classes:\n${classes}`),
  );

const DAY_MS = 86_400_000;

/** The parts of a server on a clock that only the test moves; nothing listens and nothing runs. */
export const serverAt = async (t: TestContext, start = '2026-11-22T10:00:00.000Z') => {
  const data = await tempFolder(t);
  let at = Date.parse(start);
  const logged: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const services = await createServices({
    data,
    records: await freshRecords(t),
    admin: { login: 'admin', key: 'never shown' },
    policyText: async () => null,
    serverUrl: () => '',
    log: (event, facts = {}) => void logged.push({ event, facts }),
    // Two events are never at one instant.
    now: () => new Date(at++),
    stopping: new AbortController().signal,
  });
  t.after(() => services.spools.close());
  return {
    data,
    services,
    logged,
    sweep: createSweep(services),
    pass: (days: number) => {
      at += Math.round(days * DAY_MS);
    },
    now: () => new Date(at++),
  };
};

type Server = Awaited<ReturnType<typeof serverAt>>;

/** A bot that is released, with what was decided of its data. */
export const releasedBot = async ({ services, now }: Server, botId: string, handling: DataHandling | null) => {
  const date = now().toISOString();
  const { bots, versions } = services.repositories;
  await bots.register({ botId, version: '1.0.0', technology: 'PYTHON', repository: 'DEFAULT' }, date);
  const policy = { name: 'acme', digest: 'sha256:0' };
  const decided: DecidedHandling | null = handling && { ...handling, policy, decided: date };
  const archive = { archive: 'a', payloadDigest: 'sha256:1', size: 1, uploaded: date, verdict: 'pass' as const };
  const judged = { findings: [], problems: [], policyName: 'acme', policyDigest: 'sha256:0', handling: decided };
  await versions.store(botId, '1.0.0', { ...archive, ...judged });
  const bot = await bots.find(botId);
  if (bot) await versions.release(bot, '1.0.0', { archive: 'a', handling: decided }, date);
};

/** A task that runs, has printed two lines, and has an artifact, a screenshot and an attachment. */
export const runningTask = async ({ data, services, now }: Server, botId: string) => {
  const { repositories, tasks, queue, spools } = services;
  const { id } = await tasks.create({ activityLabel: botId, parameters: {} }, { kind: 'session', login: 'admin' });
  const run = await queue.runner.claim('runner', 'default');
  if (!run) throw new Error('there was nothing to claim');
  await tasks.started(run.runId, 'runner');
  const date = now().toISOString();
  const last = await spools.of(id).last();
  const line = (n: number) => ({ seq: last + n, time: date, stream: 'stdout' as const, text: `secret line ${n}` });
  await spools.of(id).append([line(1), line(2)]);
  const artifact = await repositories.artifacts.add({ taskId: id, name: 'r', fileName: 'r.csv', date, creator: 'a' });
  const file = async (name: string) => {
    await mkdir(join(data, 'artifacts'), { recursive: true });
    await writeFile(join(data, 'artifacts', name), 'bytes');
    return name;
  };
  await repositories.artifacts.fill(artifact, await file(`artifact-${artifact}`), 5);
  const said = { taskId: id, type: 'E', message: 'm', stackTrace: null, language: null, tags: {}, date };
  const error = await repositories.errors.add(said);
  for (const kind of ['screenshot', 'attachment'] as const)
    await repositories.errors.addFile(error, { kind, name: kind, size: 5, stored: await file(`${kind}-${error}`) });
  const end = async (message: string | null = null) => {
    await queue.runner.end(run.runId, run.attempt, { kind: message === null ? 'ok' : 'failed', message });
    await tasks.settle(run.runId);
  };
  return { id, artifact, error, end };
};
