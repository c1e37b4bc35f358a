import { Failure, isFailure } from '#core';
import type { Ask } from './ask.ts';
import type { MaestroClient } from './client.ts';
import type { SignedIn } from './signed-in.ts';
import { task } from './wire.ts';

type Tasks = Pick<MaestroClient, 'createTask' | 'task' | 'updateTask'>;

/** One run of an automation: create, read, change. */
export const taskCalls = (to: SignedIn, ask: Ask): Tasks => {
  const unknown = (taskId: number): Failure => new Failure('task-unknown', { task: taskId, server: to.server });
  return {
    createTask: (request, signal) => ask.postFor('/task', request, task, signal),
    task: async (taskId, signal) => {
      const found = await ask.find(`/task/${taskId}`, task, signal);
      if (!found) throw unknown(taskId);
      return found;
    },
    updateTask: async (taskId, change, signal) => {
      try {
        await ask.post(`/task/${taskId}`, change, signal);
      } catch (error) {
        throw isFailure(error, 'server-refused') && error.data.status === 404 ? unknown(taskId) : error;
      }
    },
  };
};
