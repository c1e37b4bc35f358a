import type { wire } from '#maestro';
import type { Identity } from '../access/identity.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Commands } from '../dispatch/commands.ts';
import type { Dispatcher } from '../dispatch/port.ts';
import type { Repositories } from '../records/index.ts';
import type { TaskChange, TaskRow } from '../records/tasks.ts';
import { Refusal } from '../refusal.ts';
import type { Spools } from '../spool/spools.ts';
import type { Admission } from './admission.ts';
import { finishOf, restarted, wishOf } from './change.ts';
import { outcomeOf } from './outcome.ts';

/** The life of a task, from the order to its end; what people see is the row in the records. */
export interface Tasks {
  create(order: wire.CreateTask, who: Identity): Promise<TaskRow>;
  get(id: number): Promise<TaskRow>;
  update(id: number, request: wire.UpdateTask): Promise<TaskRow>;
  /** A runner has taken its run up. */
  started(runId: string, runner: string): Promise<TaskRow | null>;
  /** Its run has ended: finishes the task. Safe to repeat. */
  settle(runId: string): Promise<void>;
  /** Nothing of it will ever run or print again, unless it is restarted. */
  isOver(task: TaskRow): Promise<boolean>;
}

export interface TaskParts {
  readonly repositories: Repositories;
  readonly dispatcher: Dispatcher;
  readonly commands: Commands;
  readonly tokens: Tokens;
  readonly spools: Spools;
  readonly now: () => Date;
  readonly admission: Admission;
}

export const createTasks = (parts: TaskParts): Tasks => {
  const { repositories, dispatcher, now } = parts;
  const get = async (id: number): Promise<TaskRow> => {
    const task = await repositories.tasks.find(id);
    if (!task) throw new Refusal(404, `There is no task ${id}.`);
    return task;
  };
  /** Reads, decides and writes; once more when somebody else wrote in between. */
  const changing = async (task: TaskRow, decide: (task: TaskRow) => TaskChange | null): Promise<TaskRow> => {
    for (let seen = task; ; seen = await get(task.id)) {
      const change = decide(seen);
      const changed = change ? await repositories.tasks.change(seen, change, now().toISOString()) : seen;
      if (changed) return changed;
    }
  };
  const isRunning = async (task: TaskRow): Promise<boolean> => {
    const run = task.runId === null ? null : await dispatcher.state(task.runId);
    return run !== null && run.phase !== 'ended';
  };

  const finish = async (task: TaskRow, request: wire.UpdateTask): Promise<TaskRow> => {
    const finished = await changing(task, (seen) => finishOf(seen, request));
    // Reported by a person before any runner took it: it must not start afterwards.
    if (task.state === 'START' && finished.runId !== null) await dispatcher.cancel(finished.runId);
    return finished;
  };
  const restart = async (task: TaskRow): Promise<TaskRow> => {
    if (task.state === 'START') return task;
    if (await isRunning(task)) throw new Refusal(409, `Task ${task.id} is still running; cancel it or wait.`);
    await changing(task, (seen) => (seen.state === 'START' ? null : restarted));
    await parts.admission.admit();
    return get(task.id);
  };
  const cancel = async (task: TaskRow, request: wire.UpdateTask): Promise<TaskRow> => {
    const killed = request.killed === true;
    const marked = await changing(task, (seen) => cancelOf(seen, killed));
    if (marked.runId !== null) {
      // The dispatcher must know the run before it can refuse to start it.
      await parts.admission.submit(marked);
      await dispatcher.cancel(marked.runId);
    }
    return get(task.id);
  };
  return {
    get,
    create: async (order, who) => {
      const task = await repositories.tasks.add(await newTask(parts, order, who));
      await parts.admission.admit();
      return get(task.id);
    },
    update: async (id, request) => {
      const task = await get(id);
      switch (wishOf(request)) {
        case 'finish':
          return finish(task, request);
        case 'restart':
          return restart(task);
        case 'cancel':
          return cancel(task, request);
        case 'interrupt':
          return changing(task, () => ({ interrupted: true }));
        case 'nothing':
          return task;
      }
    },
    started: async (runId, runner) => {
      const task = await repositories.tasks.findByRun(runId);
      if (!task) return null;
      const started = now().toISOString();
      return changing(task, ({ state }) => (state === 'START' ? { state: 'RUNNING', started, runner } : null));
    },
    settle: async (runId) => {
      const end = (await dispatcher.state(runId))?.end;
      const task = await repositories.tasks.findByRun(runId);
      if (!end) return;
      if (task) await changing(task, (seen) => (seen.runId === runId ? outcomeOf(seen, end) : null));
      await parts.tokens.runEnded(runId);
      parts.commands.forget(runId);
      if (!task) return;
      await parts.spools.of(task.id).rest();
      parts.spools.of(task.id).bell.ring();
    },
    isOver: async (task) => (task.state === 'FINISHED' || task.state === 'CANCELED') && !(await isRunning(task)),
  };
};

/** Before a run there is nothing to wait for; during one its end decides. */
const cancelOf = (task: TaskRow, killed: boolean): TaskChange | null => {
  if (task.state === 'FINISHED' || task.state === 'CANCELED') return null;
  return task.runId === null ? { state: 'CANCELED', interrupted: true, killed } : { interrupted: true, killed };
};

const newTask = async ({ repositories, now }: TaskParts, order: wire.CreateTask, who: Identity) => {
  const automation = await repositories.automations.find(order.activityLabel);
  if (!automation) {
    const known = (await repositories.automations.all()).map(({ label }) => label);
    const there = known.length > 0 ? `Known: ${known.join(', ')}.` : 'There are none yet: release a bot first.';
    throw new Refusal(404, `There is no automation "${order.activityLabel}". ${there}`);
  }
  return {
    automation: automation.label,
    botId: automation.botId,
    repository: automation.repository,
    parameters: order.parameters ?? {},
    priority: order.priority ?? 0,
    test: order.test ?? false,
    minExecution: instantOf(order.minExecutionDate),
    creator: who.login,
    creatorTask: who.kind === 'task' ? who.taskId : null,
    now: now().toISOString(),
  };
};

/** The SDK sends Python's isoformat; without an offset it is UTC. */
const instantOf = (text: string | null | undefined): string | null => {
  if (!text) return null;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const instant = new Date(zoned);
  if (Number.isNaN(instant.getTime())) throw new Refusal(400, `minExecutionDate "${text}" is not an ISO 8601 date.`);
  return instant.toISOString();
};
